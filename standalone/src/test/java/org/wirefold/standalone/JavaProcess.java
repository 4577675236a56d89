package org.wirefold.standalone;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program in a process of its own, with the class path of this one: it can be killed, and have an environment. */
public final class JavaProcess {
    private JavaProcess() {}

    /**
     * Starts one.
     *
     * @param program the class whose main is run
     * @param said the file that gets all its output
     */
    public static Process start(Class<?> program, Path said, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Dorg.apache.avro") || argument.startsWith("-Xmx"))
                .toList());
        // Surefire may hide the class path in a manifest; the real one is in a property of its own then.
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(said.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Starts one that reads its arguments with {@link #settings}. */
    public static Process start(Class<?> program, Path said, Map<String, String> settings) throws IOException {
        List<String> arguments = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
        return start(program, said, Map.of(), arguments);
    }

    /** Settings from arguments, each key=value. */
    public static Map<String, String> settings(String... arguments) {
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            settings.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return settings;
    }
}
