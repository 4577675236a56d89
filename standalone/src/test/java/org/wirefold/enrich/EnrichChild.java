package org.wirefold.enrich;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.standalone.command.SettingsCatalogue;

/** The Streams application in a process of its own, to be killed. Arguments are settings, key=value. */
final class EnrichChild {
    private EnrichChild() {}

    /** Starts one with the class path of this process. Surefire hides that in a manifest; the real one is in a property of its own. */
    static Process start(Path said, Map<String, String> settings) throws IOException {
        String hidden = System.getProperty("surefire.test.class.path");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Dorg.apache.avro") || argument.startsWith("-Xmx"))
                .toList());
        command.addAll(List.of("-cp", hidden == null ? System.getProperty("java.class.path") : hidden));
        command.add(EnrichChild.class.getName());
        settings.forEach((key, value) -> command.add(key + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> set = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            set.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        Settings settings = Settings.of(SettingsCatalogue.all(), set);
        var registry = HttpRegistryClient.at(settings.uri("schema.registry.url"));
        var core = DelayingCore.of(ProcessHandle.current().pid(), 40);
        new EnrichProgram(settings, registry, Metrics.create(), core).start();
        TimeUnit.MINUTES.sleep(5);
    }
}
