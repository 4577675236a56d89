package org.wirefold.proof.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.proof.capture.CapturedRow;
import org.wirefold.proof.capture.CapturedTables;
import org.wirefold.proof.capture.CapturedTopic;
import org.wirefold.proof.capture.PartitionRange;
import org.wirefold.proof.capture.Records;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topic.Cleanup;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.Quotation;

/** Damages a capture at a random place, and knows by which names the damage may be told. */
final class Plants {
    private final Captured clean;
    private final RegistryClient registry;
    private final Random random;

    /** A capture with one thing wrong in it. */
    record Plant(Captured damaged, Set<String> names, String what) {
        boolean isNamedBy(Violation violation) {
            return names.stream()
                    .anyMatch(name ->
                            violation.id().contains(name) || violation.what().contains(name));
        }
    }

    /** @param registry gives the schemas that the capture was written with their numbers */
    Plants(Captured clean, RegistryClient registry, Random random) {
        this.clean = clean;
        this.registry = registry;
        this.random = random;
    }

    Plant dropOneRecord() {
        CapturedRecord record = pick(all(this::isLastOfItsKey));
        List<CapturedRecord> left = records(record.topic());
        left.remove(record);
        return new Plant(clean.with(with(record.topic(), left, 0)), names(record), "drop " + record);
    }

    Plant doubleOneRecord() {
        CapturedRecord record = pick(all(any -> true));
        List<CapturedRecord> more = records(record.topic());
        CapturedRecord again = record.at(more.get(more.size() - 1).offset() + 1);
        more.add(again);
        Set<String> names = names(record);
        names.add(again.place());
        return new Plant(clean.with(with(record.topic(), more, 1)), names, "double " + record);
    }

    Plant swapTwoOriginals() {
        List<CapturedRecord> copies = records(Topics.DUPLICATES.name());
        CapturedRecord one = pick(copies);
        CapturedRecord other = pick(copies.stream()
                .filter(copy -> !article(copy)
                        .getVerdict()
                        .getOriginalId()
                        .equals(article(one).getVerdict().getOriginalId()))
                .toList());
        EnrichedArticle first = article(one);
        EnrichedArticle second = article(other);
        String original = first.getVerdict().getOriginalId();
        first.getVerdict().setOriginalId(second.getVerdict().getOriginalId());
        second.getVerdict().setOriginalId(original);
        copies.set(copies.indexOf(one), one.withValue(bytes(Topics.DUPLICATES, EnrichedArticle.class, first)));
        copies.set(copies.indexOf(other), other.withValue(bytes(Topics.DUPLICATES, EnrichedArticle.class, second)));
        return new Plant(
                clean.with(with(Topics.DUPLICATES.name(), copies, 0)),
                Set.of(one.key(), other.key()),
                "swap " + one + " and " + other);
    }

    Plant flipOneByte() {
        CapturedRecord record = pick(all(any -> any.value() != null));
        byte[] value = record.value().clone();
        int at = random.nextInt(value.length);
        value[at] ^= (byte) (1 + random.nextInt(255));
        List<CapturedRecord> changed = records(record.topic());
        changed.set(changed.indexOf(record), record.withValue(value));
        return new Plant(
                clean.with(with(record.topic(), changed, 0)), names(record), "flip byte " + at + " of " + record);
    }

    /** A figure or a quotation of an article. */
    Plant dropOneTag() {
        List<CapturedRecord> tagged = new ArrayList<>();
        for (Topic topic : Articles.TOPICS) {
            records(topic.name()).stream()
                    .filter(record -> !article(record).getFigures().isEmpty()
                            || !article(record).getQuotes().isEmpty())
                    .forEach(tagged::add);
        }
        CapturedRecord record = pick(tagged);
        EnrichedArticle article = article(record);
        boolean figure = article.getQuotes().isEmpty() || (!article.getFigures().isEmpty() && random.nextBoolean());
        if (figure) {
            List<Figure> left = new ArrayList<>(article.getFigures());
            left.remove(random.nextInt(left.size()));
            article.setFigures(left);
        } else {
            List<Quotation> left = new ArrayList<>(article.getQuotes());
            left.remove(random.nextInt(left.size()));
            article.setQuotes(left);
        }
        List<CapturedRecord> changed = records(record.topic());
        changed.set(changed.indexOf(record), record.withValue(bytes(Topics.ENRICHED, EnrichedArticle.class, article)));
        return new Plant(
                clean.with(with(record.topic(), changed, 0)),
                Set.of(record.key()),
                "drop a " + (figure ? "figure" : "quotation") + " of " + record);
    }

    Plant moveOneRow() {
        CapturedTables tables = clean.tables().orElseThrow();
        List<String> filled = tables.rows().keySet().stream()
                .filter(table ->
                        tables.of(table).stream().anyMatch(row -> !row.place().isEmpty()))
                .toList();
        String table = pick(filled);
        List<CapturedRow> rows = new ArrayList<>(tables.of(table));
        CapturedRow row = pick(rows);
        String partition = row.place().substring(0, row.place().lastIndexOf('-') + 1);
        String moved = row.place();
        while (moved.equals(row.place())) {
            moved = partition + random.nextInt(rows.size() + 5);
        }
        rows.set(rows.indexOf(row), row.from(moved));
        return new Plant(clean.with(tables.with(table, rows)), Set.of(row.id()), "move " + row + " to " + moved);
    }

    private List<CapturedRecord> all(Predicate<CapturedRecord> which) {
        List<CapturedRecord> found = new ArrayList<>();
        List<CapturedTopic> filled = clean.topics().values().stream()
                .filter(topic -> topic.records().count() > 0)
                .toList();
        while (found.isEmpty()) { // each topic as often as the others, although articles outnumber the rest
            pick(filled).records().forEach(record -> {
                if (which.test(record)) {
                    found.add(record);
                }
            });
        }
        return found;
    }

    /** Of a compacted topic only the last record of a key is promised to stay. */
    private boolean isLastOfItsKey(CapturedRecord record) {
        boolean compacted = Topics.all().stream()
                .anyMatch(topic -> topic.name().equals(record.topic()) && topic.cleanup() == Cleanup.COMPACT);
        Map<String, Long> last = new HashMap<>();
        clean.topics().get(record.topic()).records().forEach(other -> last.put(other.key(), other.offset()));
        return !compacted || last.get(record.key()) == record.offset();
    }

    private Set<String> names(CapturedRecord record) {
        Set<String> names = new HashSet<>(Set.of(record.key(), record.place()));
        if (record.topic().equals(Topics.FIGURE_CLAIMS.name())) {
            names.add(value(Topics.FIGURE_CLAIMS, FigureClaim.class, record)
                    .getClaim()
                    .getClaimId());
        } else if (record.topic().equals(Topics.OPS_EVENTS.name())) {
            names.remove(record.key());
            names.add(value(Topics.OPS_EVENTS, OpsEvent.class, record).getSubject());
        }
        return names;
    }

    private CapturedTopic with(String topic, List<CapturedRecord> records, int more) {
        Map<Integer, PartitionRange> ranges = new HashMap<>();
        clean.topics()
                .get(topic)
                .partitions()
                .forEach((partition, range) -> ranges.put(
                        partition,
                        new PartitionRange(range.beginning(), range.committedEnd() + more, range.end() + more)));
        return new CapturedTopic(topic, Records.of(records), ranges);
    }

    private List<CapturedRecord> records(String topic) {
        List<CapturedRecord> records = new ArrayList<>();
        clean.topics().get(topic).records().forEach(records::add);
        return records;
    }

    private EnrichedArticle article(CapturedRecord record) {
        return value(Topics.ENRICHED, EnrichedArticle.class, record);
    }

    private <T extends SpecificRecord> T value(Topic topic, Class<T> type, CapturedRecord record) {
        return AvroSerde.of(topic, type, clean.schemas()).deserializer().deserialize(topic.name(), record.value());
    }

    private <T extends SpecificRecord> byte[] bytes(Topic topic, Class<T> type, T value) {
        return AvroSerde.of(topic, type, registry).serializer().serialize(topic.name(), value);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
