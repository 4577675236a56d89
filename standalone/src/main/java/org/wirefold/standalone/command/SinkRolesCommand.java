package org.wirefold.standalone.command;

import java.util.concurrent.Callable;
import org.wirefold.sink.DatabaseRoles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wirefold sink roles}: least privilege for the database, as a script. */
@Command(
        name = "roles",
        description = {
            "Print the SQL that makes the roles of least privilege, to be run once by an administrator of the database:",
            "wirefold sink roles | psql ..."
        })
public final class SinkRolesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(DatabaseRoles.script());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
