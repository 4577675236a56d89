package org.wirefold.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wirefold.runtime.Settings;
import org.wirefold.standalone.Programs;

/** What the commands that run everything in one process have in common. */
final class InProcess {
    private static final long CLOSE_MILLIS = 60_000;

    private InProcess() {}

    /** State and inbox inside the data folder, where nobody has put them elsewhere. */
    static Settings under(Path data, Settings settings) {
        Map<String, String> inside = new LinkedHashMap<>();
        Map.of("enrich.state.dir", "enrich", "ingest.inbox", "inbox").forEach((key, folder) -> {
            if (isDefault(key, settings)) {
                inside.put(key, data.resolve(folder).toString());
            }
        });
        return settings.with(inside);
    }

    private static boolean isDefault(String key, Settings settings) {
        return SettingsCatalogue.all().stream()
                .filter(setting -> setting.key().equals(key))
                .anyMatch(setting -> setting.defaultValue().equals(settings.optional(key)));
    }

    /** Ctrl-C and TERM end the waiting; the main thread then closes everything in order before the process ends. */
    static void closeOnSignal(Programs programs) {
        Thread main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            programs.end();
                            try {
                                main.join(CLOSE_MILLIS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "shutdown"));
    }

    /** Waits; the exit code: 0 when it was told to stop, 1 when a program died. */
    static int untilTheEnd(Programs programs, PrintWriter err) throws InterruptedException {
        if (programs.awaitEnd()) {
            return 0;
        }
        err.println("stopped: " + programs.health().details());
        err.flush();
        return 1;
    }
}
