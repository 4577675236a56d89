package org.wirefold.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.SettingType;
import org.wirefold.runtime.Settings;

/**
 * What an operator sets for the Streams application.
 *
 * @param applicationId names the consumer group, the changelogs and the transactions
 * @param instanceId tells this process from its peers; the same after a restart, so that it gets its tasks back at once
 * @param threads stream threads; more than lanes plus one stand idle
 * @param commitInterval how long results wait until they are committed together
 * @param stateDir where the stores are kept on disk
 * @param window how long a story is open to copies, in event time
 * @param form how the steps are laid out over tasks
 */
public record EnrichConfig(
        String applicationId,
        String instanceId,
        int threads,
        Duration commitInterval,
        Path stateDir,
        Duration window,
        EnrichForm form) {
    private static final String APPLICATION = "enrich.application.id";
    private static final String INSTANCE = "enrich.instance.id";
    private static final String THREADS = "enrich.threads";
    private static final String COMMIT = "enrich.commit.interval";
    private static final String STATE_DIR = "enrich.state.dir";
    private static final String WINDOW = "dedupe.window";

    public static final List<Setting> SETTINGS = join(
            List.of(
                    Setting.of(
                            APPLICATION,
                            "wirefold-enrich",
                            "Names the consumer group, the changelogs and the transactions. A new name replays articles.raw from the beginning."),
                    Setting.of(
                            INSTANCE,
                            "1",
                            "Tells this process from its peers of the same application. Keep it over restarts: a static member gets its"
                                    + " tasks back in about two seconds after kill -9 instead of waiting for the session to end."),
                    Setting.of(
                            THREADS,
                            SettingType.INTEGER,
                            "2",
                            "Stream threads of this process. One task a lane and one a partition of figures.claims can run at once; in the spread"
                                    + " form also one for each partition of analysis and each shard."),
                    Setting.of(
                            COMMIT,
                            SettingType.DURATION,
                            "100ms",
                            "How long results wait until they are committed together; most of the latency of an article."),
                    Setting.of(
                            STATE_DIR,
                            SettingType.PATH,
                            "data/enrich",
                            "Where the stores are kept on disk. May be deleted: the stores are rebuilt from their changelogs."),
                    Setting.of(
                            WINDOW, SettingType.DURATION, "96h", "How long a story is open to copies, in event time.")),
            EnrichForm.SETTINGS);

    private static List<Setting> join(List<Setting> own, List<Setting> form) {
        return Stream.concat(own.stream(), form.stream()).toList();
    }

    public static EnrichConfig of(Settings settings) {
        return new EnrichConfig(
                settings.string(APPLICATION),
                settings.string(INSTANCE),
                settings.integer(THREADS),
                settings.duration(COMMIT),
                settings.path(STATE_DIR),
                settings.duration(WINDOW),
                EnrichForm.of(settings));
    }
}
