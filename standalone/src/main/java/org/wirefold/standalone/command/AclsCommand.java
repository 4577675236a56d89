package org.wirefold.standalone.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.standalone.access.AccessRow;
import org.wirefold.standalone.access.AccessRules;
import org.wirefold.standalone.access.ClusterAccess;
import org.wirefold.standalone.access.Principals;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code wirefold acls}: who may do what, as a table and on a cluster. */
@Command(
        name = "acls",
        description = {
            "Print what each program may do on a Kafka cluster with an authorizer; with --bootstrap-servers also what the cluster"
                    + " allows.",
            "Ends with 1 when the cluster allows a principal of the table less or more. --apply, as an administrator, adds what is"
                    + " missing, says what it added, and leaves everything else alone; a second time it adds nothing.",
            "Groups, transactions and the topics of enrich are named by enrich.application.id, sink.group.id and"
                    + " ingest.instance.id: give the settings of the programs. Nobody may make topics: wirefold topics --apply does."
        })
public final class AclsCommand extends SettingsCommand {
    @Option(
            names = "--principal",
            paramLabel = "PART=NAME",
            description =
                    "Who a part is to the broker, as in ingest=User:CN=ingest; may be given several times. Parts: ingest, enrich,"
                            + " sink (User:wirefold-ingest and so on unless given), replay-admin (nobody unless given).")
    private Map<String, String> principals = new LinkedHashMap<>();

    @Option(names = "--apply", description = "Add the rules that the cluster does not have.")
    private boolean apply;

    @Override
    public Integer call() {
        Settings settings = apply ? settings(KafkaSettings.BOOTSTRAP_SERVERS) : settings();
        Set<AclBinding> rules = AccessRules.of(settings, named());
        if (!settings.has(KafkaSettings.BOOTSTRAP_SERVERS)) {
            TextTable table = new TextTable("PRINCIPAL", "RESOURCE", "MAY");
            AccessRow.of(rules).forEach(row -> table.row(row.principal(), row.resource(), row.operations()));
            table.print(out());
            return ExitCode.OK;
        }
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            ClusterAccess access = ClusterAccess.of(admin, rules);
            if (apply) {
                access.add(admin);
            }
            report(access);
            return access.beyond().isEmpty() && (apply || access.missing().isEmpty()) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private Principals named() {
        try {
            return Principals.of(principals);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()), e);
        }
    }

    private void report(ClusterAccess access) {
        TextTable table = new TextTable("ON THE CLUSTER", "PRINCIPAL", "RESOURCE", "MAY");
        rows(table, "there", access.there());
        rows(table, apply ? "added" : "missing", access.missing());
        rows(table, "more than it needs", access.beyond());
        table.print(out());
        out().println(access.there().size() + " rules are there, "
                + access.missing().size()
                + (apply ? " were added, " : " are missing, ") + access.beyond().size()
                + " are more than the programs need" + (access.beyond().isEmpty() ? "" : " (kafka-acls.sh --remove)"));
    }

    private static void rows(TextTable table, String state, Set<AclBinding> rules) {
        AccessRow.of(rules).forEach(row -> table.row(state, row.principal(), row.resource(), row.operations()));
    }
}
