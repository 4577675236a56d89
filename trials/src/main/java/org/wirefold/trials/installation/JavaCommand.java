package org.wirefold.trials.installation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class of ours as a process of its own, with the Java and the class path of this one. */
final class JavaCommand {
    private JavaCommand() {}

    static List<String> of(List<String> flags, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }
}
