package org.wirefold.enrich;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.SettingType;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;

/**
 * How the steps are laid out over tasks. Changes speed, memory and latency, and never a result.
 *
 * @param spread true when reading and the story index have tasks of their own, false when a lane is one task
 * @param analysisPartitions tasks that read articles; 1 when fused
 * @param indexShards parts of the story index; 1 when fused
 * @param reorderWait how long the next number of a lane may be missing before an operator is told
 */
public record EnrichForm(boolean spread, int analysisPartitions, int indexShards, Duration reorderWait) {
    /** A lane is one task. */
    public static final EnrichForm FUSED = new EnrichForm(false, 1, 1, Duration.ofSeconds(30));

    static final String FORM = "enrich.form";
    static final String PARTITIONS = "enrich.analysis.partitions";
    static final String SHARDS = "enrich.index.shards";
    private static final String REORDER_WAIT = "enrich.reorder.wait";

    /** More would not be wrong, but each costs a task, three stores and a share of every article's traffic. */
    private static final int MOST = 256;

    static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    FORM,
                    "fused",
                    "fused: a lane is one task, with the lowest latency. spread: reading the text and the story index have tasks of"
                            + " their own, for more than one core or one memory can do. Fixed for an application id, like the"
                            + " next two: docs/SCALING.md."),
            Setting.of(
                    PARTITIONS,
                    SettingType.INTEGER,
                    "4",
                    "Spread form only: how many tasks read articles, 1 to 256. At least the cores that shall read at once."),
            Setting.of(
                    SHARDS,
                    SettingType.INTEGER,
                    "1",
                    "Spread form only: into how many tasks the story index is cut, 1 to 256. More when its memory or its look-ups are"
                            + " too much for one."),
            Setting.of(
                    REORDER_WAIT,
                    SettingType.DURATION,
                    "30s",
                    "Spread form only: how long the next number of a lane may be missing before an event REORDER_WAIT tells of it."
                            + " It is waited for all the same."));

    /** @throws SettingsException when the settings are no form: every problem */
    static EnrichForm of(Settings settings) {
        String form = settings.string(FORM);
        List<String> problems = new ArrayList<>();
        if (!form.equals("fused") && !form.equals("spread")) {
            problems.add(FORM + " is " + form + "; set it to fused or to spread");
        }
        int partitions = count(settings, PARTITIONS, problems);
        int shards = count(settings, SHARDS, problems);
        Duration wait = settings.duration(REORDER_WAIT);
        if (wait.isNegative() || wait.isZero()) {
            problems.add(REORDER_WAIT + " is " + wait.toMillis() + " ms; set it to a time of at least 1ms");
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return form.equals("spread")
                ? new EnrichForm(true, partitions, shards, wait)
                : new EnrichForm(false, 1, 1, wait);
    }

    private static int count(Settings settings, String key, List<String> problems) {
        int count = settings.integer(key);
        if (count < 1 || count > MOST) {
            problems.add(key + " is " + count + "; set it to a number from 1 to " + MOST);
        }
        return count;
    }
}
