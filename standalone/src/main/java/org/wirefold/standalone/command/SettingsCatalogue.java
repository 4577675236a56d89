package org.wirefold.standalone.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirefold.console.ConsoleProgram;
import org.wirefold.enrich.EnrichConfig;
import org.wirefold.ingest.IngestProgram;
import org.wirefold.runtime.ClusterCheck;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.HealthServer;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Setting;
import org.wirefold.sink.SinkProgram;

/** The settings of every module. A module that has some adds one line here; docs/CONFIG.md is held against it. */
public final class SettingsCatalogue {
    private SettingsCatalogue() {}

    /** By the part that reads them, in the order of the way of an article; each setting once. */
    static Map<String, List<Setting>> byPart() {
        Map<String, List<Setting>> parts = new LinkedHashMap<>();
        Set<Setting> seen = new LinkedHashSet<>();
        add(parts, seen, "The whole process", StandaloneSettings.SETTINGS);
        add(parts, seen, "A process of its own", HealthServer.SETTINGS);
        add(parts, seen, "Kafka and the registry", KafkaSettings.SETTINGS);
        add(parts, seen, "Kafka and the registry", ClusterCheck.SETTINGS);
        add(parts, seen, "The database", DatabaseSettings.SETTINGS);
        add(parts, seen, "ingest", IngestProgram.settings());
        add(parts, seen, "enrich", EnrichConfig.SETTINGS);
        add(parts, seen, "sink", SinkProgram.settings());
        add(parts, seen, "console", ConsoleProgram.settings());
        return parts;
    }

    /** All of them. */
    public static List<Setting> all() {
        return byPart().values().stream().flatMap(Collection::stream).toList();
    }

    private static void add(Map<String, List<Setting>> parts, Set<Setting> seen, String part, List<Setting> settings) {
        List<Setting> own = new ArrayList<>();
        for (Setting setting : settings) {
            if (seen.add(setting)) {
                own.add(setting);
            }
        }
        parts.computeIfAbsent(part, name -> new ArrayList<>()).addAll(own);
    }
}
