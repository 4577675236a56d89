package org.wirefold.standalone;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The command line inside a test. */
public final class CommandRun {
    private CommandRun() {}

    /** Runs a command; output and complaints go to one writer. The exit code. */
    public static int execute(PrintWriter said, String... words) {
        CommandLine command = Wirefold.commandLine();
        command.setOut(said);
        command.setErr(said);
        return command.execute(words);
    }
}
