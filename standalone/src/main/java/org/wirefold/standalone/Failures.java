package org.wirefold.standalone;

import java.io.PrintWriter;
import org.wirefold.runtime.SettingsException;
import picocli.CommandLine.ExitCode;

/** What a person at the terminal sees of a failure: the reason, not the program. */
final class Failures {
    private Failures() {}

    /** Prints the failure and gives the exit code for it. */
    static int report(Exception failure, PrintWriter err, boolean stacktrace) {
        if (stacktrace) {
            failure.printStackTrace(err);
        }
        if (failure instanceof SettingsException settings) {
            settings.problems().forEach(problem -> err.println("wirefold: " + problem));
            return ExitCode.USAGE;
        }
        String message = failure.getMessage();
        err.println("wirefold: " + (message == null || message.isBlank() ? failure.toString() : message));
        if (!stacktrace) {
            err.println("(--stacktrace shows where)");
        }
        return ExitCode.SOFTWARE;
    }
}
