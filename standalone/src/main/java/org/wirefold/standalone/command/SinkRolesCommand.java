package org.wirefold.standalone.command;

import org.wirefold.sink.DatabaseRoles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code wirefold sink roles}: least privilege for the database, as a script. */
@Command(
        name = "roles",
        description = {
            "Print the SQL that makes the roles of least privilege, to be run once by an administrator of the database:",
            "wirefold sink roles | psql ..."
        })
public final class SinkRolesCommand extends TerminalCommand {
    @Override
    public Integer call() {
        out().print(DatabaseRoles.script());
        out().flush();
        return ExitCode.OK;
    }
}
