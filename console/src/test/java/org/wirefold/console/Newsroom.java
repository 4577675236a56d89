package org.wirefold.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.wirefold.runtime.Settings;
import org.wirefold.sink.Database;
import org.wirefold.sink.Migrations;

/** A real database with the sink's tables and a small newsroom's day in them: {@code newsroom.jsonl}. */
final class Newsroom implements AutoCloseable {
    private static final String RECORD =
            " (record, source_topic, source_partition, source_offset)" + " VALUES (?::jsonb, 'test', 0, ?)";

    private final EmbeddedPostgres server;
    private final String url;

    Newsroom() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        url = server.getJdbcUrl("postgres", "postgres");
        Migrations.migrate(new Database(url, "postgres", "", "wirefold"));
        try (Connection connection = DriverManager.getConnection(url + "&currentSchema=wirefold");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        Newsroom.class.getResourceAsStream("newsroom.jsonl"), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                insert(connection, new ObjectMapper().readTree(line), number++);
            }
        }
    }

    private static void insert(Connection connection, JsonNode row, int number) throws SQLException {
        String table = row.get("table").asText();
        switch (table) {
            case "current" ->
                run(
                        connection,
                        "INSERT INTO current_versions (article_id, version, sequence) VALUES (?, ?::bigint, ?::bigint)",
                        row.get("article_id").asText(),
                        row.get("version").asText(),
                        row.get("sequence").asText());
            case "sightings" ->
                run(
                        connection,
                        "INSERT INTO sightings (quote_id, position, sighting) VALUES (?, ?::integer, ?::jsonb)",
                        row.get("quote_id").asText(),
                        row.get("position").asText(),
                        row.get("sighting").toString());
            case "claim_conflicts" ->
                run(
                        connection,
                        "INSERT INTO claim_conflicts (ledger_key, position, claim_id, other_claim_id, reason)"
                                + " VALUES (?, ?::integer, ?, ?, ?)",
                        row.get("ledger_key").asText(),
                        row.get("position").asText(),
                        row.get("claim_id").asText(),
                        row.get("other_claim_id").asText(),
                        row.get("reason").asText());
            case "dead_letters" ->
                run(
                        connection,
                        "INSERT INTO dead_letters (record, bytes, arrived_at, source_topic, source_partition, source_offset)"
                                + " VALUES (?::jsonb, '', '2026-03-04T20:00:00Z', 'test', 0, ?::bigint)",
                        row.get("record").toString(),
                        Integer.toString(number));
            default ->
                run(
                        connection,
                        "INSERT INTO " + table + RECORD.replace("?)", "?::bigint)"),
                        row.get("record").toString(),
                        Integer.toString(number));
        }
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Settings of a console that reads it, on any free port. */
    Settings settings() {
        return Settings.of(
                ConsoleProgram.settings(),
                Map.of("db.url", url, "db.user", "postgres", "console.port", System.getProperty("newsroom.port", "0")));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
