package org.wirefold.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wirefold.runtime.Settings;
import org.wirefold.standalone.Programs;

/** What the commands that run everything in one process have in common. */
final class InProcess {
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
