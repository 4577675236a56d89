package org.wirefold.proof.invariant;

import java.util.OptionalLong;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedTables;
import org.wirefold.proof.capture.CapturedTopic;
import org.wirefold.proof.capture.PartitionRange;

/** Rows and read positions were written together: no row comes from an offset that is not read yet, no position lies outside its topic. */
public final class SinkAtomicity implements Invariant {
    @Override
    public String id() {
        return "I8";
    }

    @Override
    public String title() {
        return "positions: rows below them, none at or above";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        if (captured.tables().isEmpty()) {
            return findings.notChecked("no database was given (--db.url)");
        }
        CapturedTables tables = captured.tables().get();
        tables.rows()
                .forEach((table, rows) -> rows.stream()
                        .filter(row -> !row.place().isEmpty())
                        .forEach(row -> {
                            findings.looked(1);
                            Place place = Place.of(row.place());
                            OptionalLong position = tables.position(place.topic(), place.partition());
                            if (position.isEmpty() || place.offset() >= position.getAsLong()) {
                                findings.violation(
                                        table + " " + row.id(),
                                        "comes from " + row.place() + ", but the sink has read up to "
                                                + (position.isPresent() ? position.getAsLong() : "nothing") + " there");
                            }
                        }));
        tables.positions().forEach((partition, next) -> {
            findings.looked(1);
            Place place = Place.of(partition + "-" + next);
            CapturedTopic topic = captured.topics().get(place.topic());
            PartitionRange range = topic == null ? null : topic.partitions().get(place.partition());
            if (range == null) {
                findings.violation("sink_offset " + partition, "there is no such partition");
            } else if (next > range.end()) {
                findings.violation(
                        "sink_offset " + partition, "read up to " + next + ", but the topic ends at " + range.end());
            }
        });
        return findings;
    }
}
