package org.wirefold.standalone.command;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.sink.Rewind;
import org.wirefold.sink.RewindTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code wirefold sink rewind}: read and write again from an earlier place. */
@Command(
        name = "rewind",
        description = {
            "Set the read positions of the sink back; what comes after them is read and written again.",
            "Rows that are newer stay as they are, rows that are missing come back. Every sink must be stopped."
        })
public final class SinkRewindCommand extends SettingsCommand {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "PLACE",
            description = "beginning, an instant (2026-11-20T06:00:00Z: the first record written then or later), or an"
                    + " offset.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String to;

    @Option(names = "--topic", paramLabel = "NAME", description = "Only this topic; may be given several times.")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--partition", paramLabel = "N", description = "Only this partition; may be given several times.")
    private List<Integer> partitions = new ArrayList<>();

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws SQLException {
        RewindTarget target = target();
        Rewind rewind = Rewind.of(settings(KafkaSettings.BOOTSTRAP_SERVERS, DatabaseSettings.URL));
        List<Rewind.Step> steps = rewind.plan(target, this::chosen);
        PrintWriter out = out();
        if (steps.isEmpty()) {
            out.println("nothing to do: no position is behind " + to);
            return ExitCode.OK;
        }
        TextTable table = new TextTable("TOPIC", "PARTITION", "FROM", "TO", "RECORDS");
        steps.forEach(step -> table.row(
                step.topic(),
                Integer.toString(step.partition()),
                Long.toString(step.from()),
                Long.toString(step.to()),
                Long.toString(step.from() - step.to())));
        table.print(out);
        if (dryRun) {
            out.println("nothing was changed (--dry-run)");
        } else {
            rewind.apply(steps);
            out.println("done; a sink that is started now reads from there");
        }
        return ExitCode.OK;
    }

    private RewindTarget target() {
        Set<String> known = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        for (String topic : topics) {
            if (!known.contains(topic)) {
                throw wrongUsage("no topic of ours: " + topic);
            }
        }
        try {
            return RewindTarget.parse(to);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()), e);
        }
    }

    private boolean chosen(TopicPartition partition) {
        return (topics.isEmpty() || topics.contains(partition.topic()))
                && (partitions.isEmpty() || partitions.contains(partition.partition()));
    }
}
