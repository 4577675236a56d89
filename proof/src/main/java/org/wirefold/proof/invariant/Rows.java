package org.wirefold.proof.invariant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.wirefold.proof.capture.CanonicalJson;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.proof.capture.CapturedRow;
import org.wirefold.proof.capture.CapturedTables;
import org.wirefold.schema.RecordTree;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;

/**
 * The rows that should be in the tables: of each key the last record that the sink has read, of a dead letter the first, without what
 * the database refused.
 */
final class Rows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Captured captured;
    private final CapturedTables tables;
    private final Set<String> refused;
    private final Map<String, Map<String, CapturedRow>> expected = new LinkedHashMap<>();

    private Rows(Captured captured, CapturedTables tables) {
        this.captured = captured;
        this.tables = tables;
        this.refused = refused(captured);
    }

    /** By table and id. */
    static Map<String, Map<String, CapturedRow>> expected(Captured captured, CapturedTables tables) {
        Rows rows = new Rows(captured, tables);
        rows.fill();
        return rows.expected;
    }

    /** Places of the records that the database did not take. */
    static Set<String> refused(Captured captured) {
        Set<String> refused = new HashSet<>();
        captured.read(Topics.DEAD_LETTERS, DeadLetter.class, (record, letter) -> {
            if (letter.getStage().equals("sink")) {
                refused.add(letter.getPlace());
            }
        });
        return refused;
    }

    static String hash(String json) {
        try {
            return CanonicalJson.hash(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private void fill() {
        Articles.read(captured, (record, article) -> {
            String id = article.getArticleId() + "|" + article.getVersion() + "|" + article.getSequence();
            if (put(CapturedTables.ARTICLES, id, record, article)) {
                ArrayNode passages = JsonNodeFactory.instance.arrayNode();
                article.getReusedPassages().forEach(passage -> passages.add(RecordTree.of(passage)));
                child(CapturedTables.REUSED_PASSAGES, id, passages);
            }
        });
        captured.read(Topics.QUOTE_CLUSTERS, QuoteCluster.class, (record, cluster) -> {
            if (put(CapturedTables.QUOTE_CLUSTERS, cluster.getQuoteId(), record, cluster)) {
                ArrayNode sightings = JsonNodeFactory.instance.arrayNode();
                cluster.getSightings().forEach(sighting -> sightings.add(RecordTree.of(sighting)));
                child(CapturedTables.SIGHTINGS, cluster.getQuoteId(), sightings);
            }
        });
        captured.read(
                Topics.FIGURE_CLAIMS,
                FigureClaim.class,
                (record, event) -> put(
                        CapturedTables.FIGURE_CLAIMS,
                        event.getLedgerKey() + "|" + event.getClaim().getClaimId(),
                        record,
                        event));
        captured.read(Topics.FIGURE_LEDGER, LedgerEntry.class, (record, entry) -> {
            if (put(CapturedTables.LEDGER_ENTRIES, entry.getLedgerKey(), record, entry)) {
                ArrayNode conflicts = JsonNodeFactory.instance.arrayNode();
                entry.getConflicts().forEach(conflict -> conflicts.add(RecordTree.of(conflict)));
                child(CapturedTables.CLAIM_CONFLICTS, entry.getLedgerKey(), conflicts);
            }
        });
        captured.read(
                Topics.OPS_EVENTS,
                OpsEvent.class,
                (record, event) ->
                        put(CapturedTables.OPS_EVENTS, record.partition() + "-" + record.offset(), record, event));
        captured.read(Topics.DEAD_LETTERS, DeadLetter.class, this::putLetter);
    }

    private boolean isStored(CapturedRecord record) {
        OptionalLong position = tables.position(record.topic(), record.partition());
        return position.isPresent() && record.offset() < position.getAsLong() && !refused.contains(record.place());
    }

    /** The later record of a key takes the place of the earlier. */
    private boolean put(String table, String id, CapturedRecord record, SpecificRecord value) {
        if (!isStored(record)) {
            return false;
        }
        String hash = CanonicalJson.hash(RecordTree.of(value));
        table(table).put(id, new CapturedRow(id, record.place(), hash));
        return true;
    }

    /** The first letter of an id stays. */
    private void putLetter(CapturedRecord record, DeadLetter letter) {
        if (isStored(record)) {
            ObjectNode tree = RecordTree.of(letter);
            table(CapturedTables.DEAD_LETTERS)
                    .putIfAbsent(
                            letter.getDeadLetterId(),
                            new CapturedRow(letter.getDeadLetterId(), record.place(), CanonicalJson.hash(tree)));
        }
    }

    /** Rows that hang on another row: all of them together, or none. */
    private void child(String table, String id, JsonNode all) {
        if (all.isEmpty()) {
            table(table).remove(id);
        } else {
            table(table).put(id, new CapturedRow(id, "", CanonicalJson.hash(all)));
        }
    }

    private Map<String, CapturedRow> table(String name) {
        return expected.computeIfAbsent(name, table -> new HashMap<>());
    }
}
