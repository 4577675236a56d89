package org.wirefold.standalone;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.wirefold.runtime.ClusterCheck;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.standalone.access.Part;

/** Makes a cluster ready for the programs: the topics are there, and nothing about it is known to lose records. */
public final class Cluster {
    /** Emptied by the operating system whenever it likes. */
    private static final List<Path> TEMPORARY = List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));

    private static final String STATE_DIR = "enrich.state.dir";

    private Cluster() {}

    /** The embedded one: makes its topics. It has one broker, and everybody who starts it knows that. */
    public static void prepareEmbedded(Settings settings) {
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            provision(admin, Topics.all());
        }
    }

    /**
     * Somebody else's: makes the topics that are missing, and refuses what is known to lose or double records.
     *
     * @throws SettingsException with one sentence for each thing to change
     */
    public static void prepare(Settings settings) {
        prepare(settings, Topics.all());
    }

    /** The same for one program, which need not be allowed to see the topics of the others. */
    public static void prepare(Settings settings, Part part) {
        prepare(settings, part.topics());
    }

    private static void prepare(Settings settings, List<Topic> topics) {
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            provision(admin, topics);
            List<String> names = topics.stream().map(Topic::name).toList();
            ClusterCheck.require(admin, settings, names, Topics.RAW.retention().orElseThrow());
        }
    }

    /**
     * For whoever runs enrich in the long run.
     *
     * @throws SettingsException when the stores would lie in a folder that the system empties
     */
    public static void requireLastingState(Settings settings) {
        Path state = settings.path(STATE_DIR).toAbsolutePath().normalize();
        if (TEMPORARY.stream().anyMatch(state::startsWith)) {
            throw new SettingsException(List.of(STATE_DIR + " = " + state
                    + " is emptied now and then, and every restart would read the changelogs from their beginning:"
                    + " name a folder that stays"));
        }
    }

    private static void provision(Admin admin, List<Topic> topics) {
        TopicProvisioner.with(admin)
                .provision(topics.stream().map(TopicSpec::of).toList());
    }
}
