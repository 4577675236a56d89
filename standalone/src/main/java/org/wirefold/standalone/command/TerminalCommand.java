package org.wirefold.standalone.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has: where it prints, and how it refuses what was asked of it. Its result is the exit code. */
abstract class TerminalCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** For what is no result: what happens, and what is wrong. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** True when the option stands on the command line, whatever its value is. */
    final boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** To be thrown: prints the sentence and the usage, and ends with 2. */
    final ParameterException wrongUsage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    final ParameterException wrongUsage(String sentence, Exception cause) {
        return new ParameterException(spec.commandLine(), sentence, cause);
    }
}
