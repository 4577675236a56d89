package org.wirefold.proof.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.wirefold.sink.Database;

/**
 * The tables of results in one read-only transaction, so that rows and read positions belong together. Every question gives an id, a
 * place (or nothing) and a content as JSON.
 */
final class TableCapture {
    private static final int FETCH_ROWS = 500;

    private static final String PLACE = "source_topic || '-' || source_partition || '-' || source_offset";

    /** Children that no longer stand are left out: they say nothing. */
    private static final Map<String, String> QUESTIONS = questions();

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TableCapture() {}

    static CapturedTables of(Database database) throws SQLException {
        try (Connection connection = open(database)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Map<String, Long> positions = positions(connection);
            Map<String, List<CapturedRow>> rows = new LinkedHashMap<>();
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                rows.put(question.getKey(), rows(connection, question.getValue()));
            }
            connection.rollback();
            return new CapturedTables(rows, positions);
        }
    }

    private static Connection open(Database database) throws SQLException {
        Properties properties = new Properties();
        if (!database.user().isEmpty()) {
            properties.setProperty("user", database.user());
        }
        if (!database.password().isEmpty()) {
            properties.setProperty("password", database.password());
        }
        properties.setProperty("currentSchema", database.schema());
        properties.setProperty("ApplicationName", "wirefold-verify");
        return DriverManager.getConnection(database.url(), properties);
    }

    private static Map<String, Long> positions(Connection connection) throws SQLException {
        Map<String, Long> positions = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT topic, partition, next_off FROM sink_offset")) {
            while (found.next()) {
                positions.put(found.getString(1) + "-" + found.getInt(2), found.getLong(3));
            }
        }
        return positions;
    }

    private static List<CapturedRow> rows(Connection connection, String question) throws SQLException {
        List<CapturedRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet found = statement.executeQuery(question)) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        }
        return rows;
    }

    private static CapturedRow row(ResultSet found) throws SQLException {
        try {
            JsonNode content = JSON.readTree(found.getString(3));
            String bytes = found.getString(4);
            if (bytes != null && content instanceof ObjectNode letter) {
                letter.put("bytes", bytes.replace("\n", ""));
            }
            return new CapturedRow(found.getString(1), found.getString(2), CanonicalJson.hash(content));
        } catch (JsonProcessingException e) {
            throw new SQLException("a column of JSON that is none: " + found.getString(1), e);
        }
    }

    private static Map<String, String> questions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                CapturedTables.ARTICLES,
                "SELECT article_id || '|' || version || '|' || sequence, " + PLACE + ", record, NULL FROM articles");
        all.put(
                CapturedTables.CURRENT_VERSIONS,
                "SELECT article_id, '', jsonb_build_array(version, sequence), NULL FROM current_versions");
        all.put(
                CapturedTables.REUSED_PASSAGES,
                "SELECT article_id || '|' || version || '|' || sequence, '', jsonb_agg(jsonb_build_object('start', start_at,"
                        + " 'end', end_at, 'article_id', earlier_id, 'article_start', earlier_start, 'article_end', earlier_end)"
                        + " ORDER BY position), NULL FROM reused_passages WHERE standing GROUP BY article_id, version, sequence");
        all.put(CapturedTables.QUOTE_CLUSTERS, "SELECT quote_id, " + PLACE + ", record, NULL FROM quote_clusters");
        all.put(
                CapturedTables.SIGHTINGS,
                "SELECT quote_id, '', jsonb_agg(sighting ORDER BY position), NULL FROM sightings WHERE standing GROUP BY 1");
        all.put(
                CapturedTables.FIGURE_CLAIMS,
                "SELECT ledger_key || '|' || claim_id, " + PLACE + ", record, NULL FROM figure_claims");
        all.put(CapturedTables.LEDGER_ENTRIES, "SELECT ledger_key, " + PLACE + ", record, NULL FROM ledger_entries");
        all.put(
                CapturedTables.CLAIM_CONFLICTS,
                "SELECT ledger_key, '', jsonb_agg(jsonb_build_object('claim_id', claim_id, 'other_claim_id', other_claim_id,"
                        + " 'reason', reason) ORDER BY position), NULL FROM claim_conflicts WHERE standing GROUP BY 1");
        all.put(
                CapturedTables.DEAD_LETTERS,
                "SELECT dead_letter_id, " + PLACE + ", record, encode(bytes, 'base64') FROM dead_letters");
        all.put(
                CapturedTables.OPS_EVENTS,
                "SELECT source_partition || '-' || source_offset, " + PLACE + ", record, NULL FROM ops_events");
        return all;
    }
}
