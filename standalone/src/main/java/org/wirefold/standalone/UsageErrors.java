package org.wirefold.standalone;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.wirefold.runtime.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person sees who mistyped: the word, the nearest one that exists, and where help is. Two lines, not a page. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0).split("=", 2)[0];
            Collection<String> known = word.startsWith("-") ? options(command) : commands(command);
            err.println("wirefold: " + word + " is unknown here"
                    + (known.isEmpty() ? "" : "; the nearest known one is " + NearestName.of(word, known)));
        } else {
            err.println("wirefold: " + failure.getMessage());
            if (!command.getSubcommands().isEmpty()) {
                err.println("commands: " + String.join(", ", commands(command)));
            }
        }
        err.println("try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static Collection<String> commands(CommandLine command) {
        return command.getSubcommands().keySet();
    }

    private static Collection<String> options(CommandLine command) {
        Set<String> names = new LinkedHashSet<>();
        command.getCommandSpec().options().forEach(option -> {
            for (String name : option.names()) {
                if (name.startsWith("--")) {
                    names.add(name);
                }
            }
        });
        return names;
    }
}
