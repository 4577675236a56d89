package org.wirefold.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wirefold.ingest.publish.PublisherConfig;
import org.wirefold.ingest.read.ReadLimits;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.SettingType;
import org.wirefold.runtime.Settings;

/**
 * What an operator sets for ingest.
 *
 * @param publisher how records are sent
 * @param limits how much a reader takes
 * @param inbox the folder that the program watches
 * @param scanInterval time between two scans of it
 * @param source the outlet of plain files; empty: the name of their folder
 * @param backfill keep published times as they are
 */
record IngestConfig(
        PublisherConfig publisher,
        ReadLimits limits,
        Path inbox,
        Duration scanInterval,
        Optional<String> source,
        boolean backfill) {
    private static final String INBOX = "ingest.inbox";
    private static final String SCAN_INTERVAL = "ingest.scan.interval";
    private static final String SOURCE = "ingest.source";
    private static final String INSTANCE = "ingest.instance.id";
    private static final String LANE = "ingest.lane";
    private static final String BATCH_ITEMS = "ingest.batch.items";
    private static final String BACKFILL = "ingest.backfill";
    private static final String MAX_DOCUMENT = "ingest.max.document.bytes";
    private static final String MAX_TEXT = "ingest.max.text.chars";
    private static final String MAX_TITLE = "ingest.max.title.chars";
    private static final String MAX_ITEMS = "ingest.max.items";
    private static final String MAX_MARKUP = "ingest.max.markup.chars";
    private static final String MAX_JSON_DEPTH = "ingest.max.json.depth";
    private static final String MAX_MARKUP_DEPTH = "ingest.max.markup.depth";

    /** The settings of this module, those of Kafka not included. */
    static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    INBOX,
                    SettingType.PATH,
                    "inbox",
                    "Folder that ingest watches, subfolders included. Made when missing."),
            Setting.of(
                    SCAN_INTERVAL,
                    SettingType.DURATION,
                    "1s",
                    "Time between two scans of the inbox. A file is read when two scans find it unchanged."),
            Setting.of(
                    SOURCE,
                    SettingType.STRING,
                    "Outlet of plain-text files and of items that name none. Not set: the name of the folder they lie in."),
            Setting.of(
                    INSTANCE,
                    "ingest-1",
                    "Name of this ingest, the same after a restart and another for each one that runs beside it: its"
                            + " transactional id."),
            Setting.of(LANE, SettingType.INTEGER, "0", "Partition of articles.raw that this ingest writes to, from 0."),
            Setting.of(
                    BATCH_ITEMS,
                    SettingType.INTEGER,
                    "500",
                    "Most items in one transaction, 1 to 10000. More is faster and keeps readers waiting longer."),
            Setting.of(
                    BACKFILL,
                    SettingType.BOOLEAN,
                    "false",
                    "Keep published times as they are, for archives. Otherwise they are clamped to 30 days before and 1 hour"
                            + " after now."),
            Setting.of(
                    MAX_DOCUMENT,
                    SettingType.INTEGER,
                    limit(ReadLimits.DEFAULT.maxDocumentBytes()),
                    "Largest document, and longest line of JSON Lines, in bytes. What is larger becomes a dead letter."),
            Setting.of(
                    MAX_TEXT,
                    SettingType.INTEGER,
                    limit(ReadLimits.DEFAULT.maxTextChars()),
                    "Longest title and body together, in UTF-16 code units."),
            Setting.of(
                    MAX_TITLE,
                    SettingType.INTEGER,
                    limit(ReadLimits.DEFAULT.maxTitleChars()),
                    "Longest title, in UTF-16 code units. The rest of a longer one moves to the removed lines."),
            Setting.of(
                    MAX_ITEMS,
                    SettingType.INTEGER,
                    limit(ReadLimits.DEFAULT.maxItems()),
                    "Most items of one feed or JSON array. The document of a longer one becomes a dead letter as well."),
            Setting.of(
                    MAX_MARKUP,
                    SettingType.INTEGER,
                    limit(ReadLimits.DEFAULT.maxMarkupChars()),
                    "Longest HTML page, in UTF-16 code units."),
            Setting.of(
                    MAX_JSON_DEPTH,
                    SettingType.INTEGER,
                    limit(ReadLimits.DEFAULT.maxJsonDepth()),
                    "Deepest nesting of JSON."),
            Setting.of(
                    MAX_MARKUP_DEPTH,
                    SettingType.INTEGER,
                    limit(ReadLimits.DEFAULT.maxMarkupDepth()),
                    "Deepest nesting of XML and HTML elements."));

    static IngestConfig of(Settings settings) {
        return new IngestConfig(
                new PublisherConfig(
                        KafkaSettings.producer(settings),
                        KafkaSettings.consumer(settings),
                        settings.string(INSTANCE),
                        settings.integer(LANE),
                        settings.integer(BATCH_ITEMS),
                        appVersion()),
                limits(settings),
                settings.path(INBOX),
                settings.duration(SCAN_INTERVAL),
                settings.optional(SOURCE),
                settings.bool(BACKFILL));
    }

    /** The limits alone: for reading without a broker. */
    static ReadLimits limits(Settings settings) {
        return new ReadLimits(
                settings.integer(MAX_DOCUMENT),
                settings.integer(MAX_TEXT),
                settings.integer(MAX_TITLE),
                settings.integer(MAX_ITEMS),
                settings.integer(MAX_MARKUP),
                settings.integer(MAX_JSON_DEPTH),
                settings.integer(MAX_MARKUP_DEPTH));
    }

    /** From the manifest of the jar; a build folder has none. */
    static String appVersion() {
        String version = IngestConfig.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    private static String limit(int value) {
        return Integer.toString(value);
    }
}
