package org.wirefold.standalone.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.wirefold.enrich.InternalTopics;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.runtime.TopicState;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code wirefold topics}: the catalogue, and what a cluster has of it. */
@Command(
        name = "topics",
        description = {
            "Print the catalogue of topics; with --bootstrap-servers also what the cluster has.",
            "Ends with 1 when the cluster has one otherwise than it should. Programs make missing topics themselves where they may;"
                    + " where they may not, an administrator makes them with --apply."
        })
public final class TopicsCommand extends SettingsCommand {
    @Option(
            names = "--apply",
            description = "Make the topics that are missing, also those of enrich's own; change none that is there.")
    private boolean apply;

    @Override
    public Integer call() {
        Settings settings = apply ? settings(KafkaSettings.BOOTSTRAP_SERVERS) : settings();
        if (settings.has(KafkaSettings.BOOTSTRAP_SERVERS)) {
            return compare(settings);
        }
        TextTable table = new TextTable("TOPIC", "KEY", "VALUE", "PARTITIONS", "CLEANUP", "RETENTION");
        for (Topic topic : Topics.all()) {
            table.row(
                    topic.name(),
                    topic.key(),
                    topic.value().getName(),
                    Integer.toString(topic.partitions()),
                    topic.cleanup().setting(),
                    retention(topic));
        }
        table.print(out());
        return ExitCode.OK;
    }

    private int compare(Settings settings) {
        List<TopicSpec> wanted = Topics.all().stream().map(TopicSpec::of).toList();
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            TopicProvisioner cluster = TopicProvisioner.with(admin);
            if (apply) {
                apply(cluster, wanted, settings);
            }
            Map<String, TopicState> states =
                    cluster.describe(wanted.stream().map(TopicSpec::name).toList());
            TextTable table =
                    new TextTable("TOPIC", "PARTITIONS", "REPLICAS", "CLEANUP", "RETENTION", "ON THE CLUSTER");
            List<String> differences = new ArrayList<>();
            for (TopicSpec topic : wanted) {
                List<String> own = cluster.differences(List.of(topic));
                differences.addAll(own);
                Optional<TopicState> state = Optional.ofNullable(states.get(topic.name()));
                table.row(
                        topic.name(),
                        state.map(s -> Integer.toString(s.partitions())).orElse("-"),
                        state.map(s -> Integer.toString(s.replicas())).orElse("-"),
                        state.map(s -> s.settings().getOrDefault("cleanup.policy", "?"))
                                .orElse("-"),
                        state.map(s -> retention(s.settings().getOrDefault("retention.ms", "?")))
                                .orElse("-"),
                        state.isEmpty() ? "missing" : own.isEmpty() ? "as it should be" : "otherwise");
            }
            table.print(out());
            differences.forEach(out()::println);
            return differences.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private void apply(TopicProvisioner cluster, List<TopicSpec> wanted, Settings settings) {
        List<String> made = new ArrayList<>(cluster.provision(wanted));
        TopicState raw = Objects.requireNonNull(
                cluster.describe(List.of(Topics.RAW.name())).get(Topics.RAW.name()));
        made.addAll(cluster.provision(InternalTopics.of(settings, raw.partitions())));
        made.forEach(topic -> out().println("made " + topic));
        out().println(made.isEmpty() ? "nothing to make" : "");
    }

    private static String retention(Topic topic) {
        return topic.retention().map(Duration::toDays).map(days -> days + " d").orElse("for ever");
    }

    private static String retention(String millis) {
        return millis.equals("-1")
                ? "for ever"
                : millis.equals("?")
                        ? millis
                        : Duration.ofMillis(Long.parseLong(millis)).toDays() + " d";
    }
}
