package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.analysis.ledger.Claim;
import org.wirefold.analysis.ledger.Conflict;
import org.wirefold.analysis.ledger.Ledger;
import org.wirefold.analysis.ledger.LedgerKey;
import org.wirefold.analysis.ledger.LedgerView;
import org.wirefold.enrich.ClaimMapper;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.ingest.IngestRun;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.sink.ResultReader;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.command.SettingsCatalogue;

/** What was known on a day: the topic, the database and the command give one answer. */
class LedgerCommandIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

    @TempDir
    Path data;

    private EmbeddedParts parts;
    private List<FigureClaim> published = List.of();

    @BeforeEach
    void start() throws Exception {
        Settings settings = Settings.of(
                SettingsCatalogue.all(),
                Map.of("enrich.state.dir", data.resolve("enrich").toString()));
        parts = EmbeddedParts.start(data, settings, true);
    }

    @AfterEach
    void stop() {
        parts.close();
    }

    @Test
    void topicDatabaseAndCommandAgreeOnTheRealArticles() throws Exception {
        new IngestRun(parts.settings(), parts.registry())
                .run(List.of(Material.at("seeds").toString()), System.in, counts -> {});
        through(() -> {});

        for (String day : List.of("2020-01-01", "2020-12-31", "2021-02-17", "2021-02-18", "2021-02-28")) {
            assertSame(Optional.of(LocalDate.parse(day)));
        }
        assertSame(Optional.empty());
        String table = run("ledger", "--theatre", "iq");
        assertThat(table)
                .contains("NATO in Iraq", "500 → ~4,000", "United States in Iraq", "United Kingdom in Iraq", "80")
                .contains("5,200 → < 3,000", "2,500", "≠ ")
                .doesNotContain("Afghanistan");
        assertThat(run("ledger", "--force", "US", "--theatre", "AF")).contains("~12,000");
        assertThat(ledgers("--force=us", "--theatre=IQ").get("US|IQ").get("claims"))
                .as("the claim of the undated article has no day, and is shown")
                .anySatisfy(claim -> {
                    assertThat(claim.get("as_of").isNull()).isTrue();
                    assertThat(claim.at("/figure/value").asInt()).isEqualTo(5000);
                });
        assertThat(ledgers("--as-of=2020-01-01")).isEmpty();
        assertThat(ledgers("--as-of=2021-02-18").get("NATO|IQ").get("claims")).hasSize(7);
        assertThat(ledgers("--as-of=2021-02-19").get("NATO|IQ").get("claims")).hasSize(10);
    }

    @Test
    void topicDatabaseAndCommandAgreeOnAnyStreamWithRetractions() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ClaimStream stream = new ClaimStream(random, FIRST);
        through(() -> stream.publish(parts));

        for (int i = 0; i < 20; i++) {
            assertSame(Optional.of(FIRST.plusDays(random.nextInt(ClaimStream.DAYS + 4) - 2)), "seed " + seed);
        }
        assertSame(Optional.empty(), "seed " + seed);
        assertLatestEntries("seed " + seed);
    }

    /** Runs enrich and sink over what stands in the topics and what is sent meanwhile. */
    private void through(Sending sending) throws Exception {
        try (Metrics metrics = Metrics.create();
                EnrichProgram enrich = new EnrichProgram(parts.settings(), parts.registry(), metrics);
                SinkProgram sink = new SinkProgram(parts.settings(), parts.registry(), metrics);
                Admin admin = Admin.create(KafkaSettings.admin(parts.settings()))) {
            enrich.start();
            sink.start();
            sending.send();
            new Drain(admin, enrich.group()).await(enrich);
            int entries = entries().size();
            published = events();
            long events = published.stream().distinct().count();
            Instant limit = Instant.now().plus(Duration.ofMinutes(2));
            while (count("ledger_entries") < entries || count("figure_claim_events") < events || !isCurrent()) {
                assertThat(Instant.now()).as("waiting for the sink").isBefore(limit);
                Thread.sleep(100);
            }
        }
    }

    private interface Sending {
        void send() throws Exception;
    }

    private boolean isCurrent() throws Exception {
        Map<String, Integer> stored = new TreeMap<>();
        for (List<String> row : rows("SELECT ledger_key, claim_count FROM ledger_entries")) {
            stored.put(row.get(0), Integer.valueOf(row.get(1)));
        }
        return entries().values().stream()
                .allMatch(entry -> Integer.valueOf(entry.getClaims().size()).equals(stored.get(entry.getLedgerKey())));
    }

    private void assertSame(Optional<LocalDate> day, String... about) throws Exception {
        String as = day.map(LocalDate::toString).orElse("now") + " " + String.join(" ", about);
        Map<String, LedgerView> topic = views(day);
        Map<String, JsonNode> command = day.isPresent() ? ledgers("--as-of=" + day.get()) : ledgers();
        assertThat(command.keySet()).as(as).isEqualTo(topic.keySet());
        Map<String, List<String>> sql = new TreeMap<>();
        String asked = day.map(date -> "'" + date + "'").orElse("NULL");
        for (List<String> row :
                rows("SELECT ledger_key, claims, retracted, current_claim_id, planned_claim_id FROM ledger_on(" + asked
                        + ")")) {
            sql.put(row.get(0), row.subList(1, 5));
        }
        assertThat(sql.keySet()).as(as).isEqualTo(topic.keySet());
        topic.forEach((key, view) -> {
            JsonNode ledger = command.get(key);
            assertThat(ids(ledger.get("claims"))).as(as + key).isEqualTo(ids(view.claims()));
            assertThat(ids(ledger.get("planned"))).as(as + key).isEqualTo(ids(view.planned()));
            assertThat(ledger.at("/current/claim_id").asText())
                    .as(as + key)
                    .isEqualTo(view.current().map(Claim::claimId).orElse(""));
            assertThat(pairs(ledger.get("conflicts"))).as(as + key).isEqualTo(pairs(view.conflicts()));
            assertThat(sql.get(key))
                    .as(as + key)
                    .containsExactly(
                            String.valueOf(view.claims().size()),
                            String.valueOf(view.claims().stream()
                                    .filter(claim -> !claim.stands())
                                    .count()),
                            view.current().map(Claim::claimId).orElse("-"),
                            view.planned().isEmpty()
                                    ? "-"
                                    : view.planned().get(0).claimId());
        });
    }

    /** The compacted topic says the same of now as the database, for as many claims as an entry shows. */
    private void assertLatestEntries(String about) throws Exception {
        Map<String, JsonNode> command = ledgers();
        boolean bounded = false;
        for (LedgerEntry entry : entries().values()) {
            JsonNode ledger = command.get(entry.getLedgerKey());
            if (entry.getEarlierClaims() > 0) {
                bounded = true;
                assertThat(ledger.get("claims").size())
                        .as(about)
                        .isEqualTo(entry.getClaims().size() + (int) entry.getEarlierClaims());
                continue;
            }
            assertThat(ledger.at("/current/claim_id").asText())
                    .as(about)
                    .isEqualTo(
                            entry.getCurrent() == null ? "" : entry.getCurrent().getClaimId());
            assertThat(ledger.get("conflicts"))
                    .as(about)
                    .hasSize(entry.getConflicts().size());
        }
        assertThat(bounded).as("an entry that has let claims go").isTrue();
    }

    private Map<String, LedgerView> views(Optional<LocalDate> day) {
        Map<String, List<Claim>> byKey = new TreeMap<>();
        published.forEach(event -> byKey.computeIfAbsent(event.getLedgerKey(), key -> new ArrayList<>())
                .add(ClaimMapper.fromWire(event.getClaim())));
        Instant end = day.map(date -> date.plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusMillis(1))
                .orElse(Instant.MAX);
        Map<String, LedgerView> views = new TreeMap<>();
        byKey.forEach((key, claims) -> {
            LedgerView view = Ledger.knownAt(LedgerKey.parse(key), claims, end).view();
            if (!view.claims().isEmpty()) {
                views.put(key, view);
            }
        });
        return views;
    }

    private List<FigureClaim> events() {
        return reader().list(Topics.FIGURE_CLAIMS, FigureClaim.class);
    }

    private Map<String, LedgerEntry> entries() {
        Map<String, LedgerEntry> entries = new LinkedHashMap<>();
        reader().latest(Topics.FIGURE_LEDGER, LedgerEntry.class)
                .forEach(entry -> entries.put(entry.getLedgerKey(), entry));
        return entries;
    }

    private ResultReader reader() {
        return new ResultReader(KafkaSettings.consumer(parts.settings()), parts.registry());
    }

    private Map<String, JsonNode> ledgers(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("ledger", "--json"));
        arguments.addAll(List.of(more));
        Map<String, JsonNode> ledgers = new TreeMap<>();
        for (String line : run(arguments.toArray(String[]::new)).lines().toList()) {
            JsonNode ledger = new ObjectMapper().readTree(line);
            ledgers.put(ledger.get("ledger_key").asText(), ledger);
        }
        return ledgers;
    }

    private String run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data=" + data);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        var command = Wirefold.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        assertThat(command.execute(all.toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        return out.toString();
    }

    /** Id, copies and whether it stands. */
    private static List<String> ids(JsonNode claims) {
        return StreamSupport.stream(claims.spliterator(), false)
                .map(claim -> claim.get("claim_id").asText() + " " + claim.get("copies") + " "
                        + claim.get("retraction").isNull())
                .toList();
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.claimId() + " " + claim.copies() + " " + claim.stands())
                .toList();
    }

    private static List<String> pairs(JsonNode conflicts) {
        return StreamSupport.stream(conflicts.spliterator(), false)
                .map(pair -> pair.get("claim_id").asText()
                        + pair.get("other_claim_id").asText()
                        + pair.get("reason").asText())
                .toList();
    }

    private static List<String> pairs(List<Conflict> conflicts) {
        return conflicts.stream()
                .map(pair -> pair.claimId() + pair.otherClaimId() + pair.reason())
                .toList();
    }

    private long count(String table) throws Exception {
        try {
            return Long.parseLong(rows("SELECT count(*) FROM " + table).get(0).get(0));
        } catch (java.sql.SQLException e) {
            return -1; // the sink has not made its tables yet
        }
    }

    private List<List<String>> rows(String sql) throws Exception {
        String url = parts.settings().string(DatabaseSettings.URL);
        try (Connection connection = DriverManager.getConnection(
                        url + (url.contains("?") ? "&" : "?") + "currentSchema="
                                + parts.settings().string(DatabaseSettings.SCHEMA),
                        parts.settings().optional(DatabaseSettings.USER).orElse(""),
                        parts.settings().optional(DatabaseSettings.PASSWORD).orElse(""));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    String column = found.getString(i);
                    columns.add(column == null ? "-" : column);
                }
                rows.add(columns);
            }
            return rows;
        }
    }
}
