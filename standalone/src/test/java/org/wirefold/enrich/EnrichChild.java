package org.wirefold.enrich;

import java.util.concurrent.TimeUnit;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.standalone.JavaProcess;
import org.wirefold.standalone.command.SettingsCatalogue;

/** The Streams application in a process of its own, to be killed. Arguments are settings, key=value. */
final class EnrichChild {
    private EnrichChild() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.of(SettingsCatalogue.all(), JavaProcess.settings(arguments));
        var registry = HttpRegistryClient.at(settings.uri("schema.registry.url"));
        var core = DelayingCore.of(ProcessHandle.current().pid(), 40);
        new EnrichProgram(settings, registry, Metrics.create(), core).start();
        TimeUnit.MINUTES.sleep(5);
    }
}
