package org.wirefold.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.runtime.Health;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;

class ConsoleProgramIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Metrics METRICS = Metrics.create();
    private static Newsroom newsroom;
    private static ConsoleProgram console;
    private static volatile Health health = Health.up(Map.of());

    @BeforeAll
    static void start() throws Exception {
        newsroom = new Newsroom();
        console = new ConsoleProgram(newsroom.settings(), METRICS, () -> health);
        console.start();
    }

    @AfterAll
    static void stop() throws IOException {
        console.close();
        newsroom.close();
        METRICS.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(console.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static JsonNode rows(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body()).get("rows");
    }

    /** What a browser would send, byte for byte; the answer's first line. */
    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), console.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(20), StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void aStoryComesWithItsCopiesAndWhy() throws Exception {
        JsonNode story = null;
        for (JsonNode row : rows("api/stories")) {
            story = row.get("story_id").asText().equals("a1") ? row : story;
        }
        assertThat(story).isNotNull();
        assertThat(story.get("title").asText()).isEqualTo("Alliance to triple its trainers at the port");
        assertThat(story.get("copies").asInt()).isEqualTo(2);
        assertThat(story.at("/members/0/source").asText()).isEqualTo("Evening Ledger");
        assertThat(story.at("/members/0/seconds_after").asInt()).isEqualTo(42 * 60);
        assertThat(story.at("/members/1/reason").asText()).startsWith("cut from the bottom");
    }

    @Test
    void whatIsHeldOrKilledIsInNoAnswer() throws Exception {
        for (String path : List.of("api/stories", "api/quotes", "api/ledger")) {
            assertThat(get(path).body()).doesNotContain("Nobody may read this yet", "Held until Friday");
        }
        JsonNode summary = rows("api/summary").get(0);
        assertThat(summary.get("held").asInt()).isEqualTo(1);
        assertThat(summary.get("canceled").asInt()).isEqualTo(1);
        assertThat(summary.get("articles").asInt()).isEqualTo(5);
    }

    @Test
    void aQuoteComesWithWordDifferencesAndContradictions() throws Exception {
        JsonNode quotes = rows("api/quotes");

        assertThat(quotes.at("/0/speaker_name").asText()).isEqualTo("Maren Holt");
        assertThat(quotes.at("/0/seen/2/diff/1/to").asText()).isEqualTo("port");
        assertThat(quotes.findValuesAsText("quote_id")).contains("q2", "q3");
        assertThat(quotes.toString()).contains("\"contradicted_by\":[{\"quote_id\":\"q3\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text=port | q1",
                "text=autumns | q2 q3",
                "text=%22no+such+words%22+or+900 | q2",
                "text=autumn+-900 | q3",
                "text=it+was | q4",
                "speaker=holt | q1 q2",
                "speaker=Ma+Ho | q1 q2",
                "speaker=h%C3%B6lt | q1 q2",
                "speaker=defence+minister | q3",
                "speaker=olt | ''",
                "since=2026-03-03 | q1 q3 q4",
                "since=2026-03-03T07:00:01Z | q4",
                "text=autumn&speaker=brandt&since=2026-03-01 | q3",
                "text=submarine | ''"
            })
    void statementsAreSearchedByWordsSpeakerAndTime(String query, String ids) throws Exception {
        List<String> found = new ArrayList<>();
        rows("api/quotes?" + query).forEach(row -> found.add(row.get("quote_id").asText()));

        assertThat(String.join(" ", found.stream().sorted().toList())).isEqualTo(ids);
    }

    @Test
    void theWordsThatMatchBestComeFirst() throws Exception {
        JsonNode rows = rows("api/quotes?text=harbour+or+autumn+or+900");

        assertThat(rows.at("/0/quote_id").asText()).isEqualTo("q2");
    }

    @Test
    void onlyStatementsAreSearched() throws Exception {
        assertThat(get("api/stories?text=port").statusCode()).isEqualTo(400);
        assertThat(get("api/quotes?since=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("api/quotes?texts=port").statusCode()).isEqualTo(400);
        assertThat(get("api/quotes?text=%00").statusCode()).isEqualTo(200);
        assertThat(get("api/quotes?text=%22%22%27+%28%26").statusCode()).isEqualTo(200);
        assertThat(get("api/quotes?speaker=%27%3A%2A+%25+_").statusCode()).isEqualTo(200);
    }

    @Test
    void theArchiveAnswersWithoutAServer() throws Exception {
        QuoteSearch search = QuoteSearch.ALL.withSpeaker("holt");
        Found found = new QuoteArchive(newsroom.settings()).find(search, 1);

        assertThat(found.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Maren Holt"));
        assertThat(found.more()).isTrue();
        assertThatThrownBy(() -> new QuoteArchive(newsroom.settings()).find(search, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLedgerComesWithChangeAndConflicts() throws Exception {
        JsonNode entry = rows("api/ledger").get(0);

        assertThat(entry.get("ledger_key").asText()).isEqualTo("NATO|EE");
        assertThat(entry.get("current_value").asDouble()).isEqualTo(300);
        assertThat(entry.get("change").asDouble()).isEqualTo(50);
        assertThat(entry.get("planned_value").asDouble()).isEqualTo(700);
        assertThat(entry.get("every_conflict")).hasSize(1);
        assertThat(entry.get("every_claim")).hasSize(4);
    }

    @Test
    void pagesFollowOneAnother() throws Exception {
        JsonNode first =
                new ObjectMapper().readTree(get("api/dead-letters?limit=2").body());
        JsonNode second = new ObjectMapper()
                .readTree(get("api/dead-letters?limit=2&offset=2").body());

        assertThat(first.get("rows")).hasSize(2);
        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(second.get("rows")).hasSize(1);
        assertThat(second.get("more").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "offset=-1", "order=drop", "limit=1;offset=1"})
    void otherParametersAreRefused(String query) throws Exception {
        assertThat(get("api/stories?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void healthIsWhatTheProgramsSayWithoutDetail() throws Exception {
        assertThat(get("health/ready").statusCode()).isEqualTo(200);
        health = Health.waiting(Map.of("trouble", "secret detail"));
        try {
            HttpResponse<String> ready = get("health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).doesNotContain("secret");
            assertThat(get("health/live").statusCode()).isEqualTo(200);
            assertThat(get("health/started").statusCode()).isEqualTo(200);
        } finally {
            health = Health.up(Map.of());
        }
    }

    @Test
    void metricsAreInPrometheusText() throws Exception {
        assertThat(get("metrics").body()).contains("# TYPE jvm_memory_used_bytes gauge");
    }

    @Test
    void metricsAskForTheTokenThatIsSet() throws Exception {
        Settings settings = newsroom.settings().with(Map.of("console.metrics.token", "s3cret"));
        try (ConsoleProgram guarded = new ConsoleProgram(settings, METRICS)) {
            guarded.start();
            URI metrics = guarded.address().resolve("metrics");
            assertThat(HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(HTTP.send(
                                    HttpRequest.newBuilder(metrics)
                                            .header("Authorization", "Bearer s3cret")
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "page.css", "page.js", "favicon.svg", "favicon.ico"})
    void everyFileIsThereAndRunsNothingOfOthers(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.body()).doesNotContain("innerHTML", "document.write", "eval(", " style=", "onclick=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "api", "page/../page.js%00", "../Question.class", "health"})
    void otherPathsAreNotThere(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameThatIsNotOursIsRefused() throws Exception {
        assertThat(raw("GET /api/stories HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
                .contains("421");
        assertThat(raw("GET /api/stories HTTP/1.1\r\nHost: localhost.evil.example:80\r\n\r\n"))
                .contains("421");
        assertThat(raw("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n")).contains("200");
        assertThat(raw("GET / HTTP/1.1\r\n\r\n")).contains("4");
    }

    @Test
    void nothingIsChangedByARequest() throws Exception {
        assertThat(raw("POST /api/stories HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"))
                .contains("405");
        assertThat(raw("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")).contains("200");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidSo() throws Exception {
        Settings settings = newsroom.settings().with(Map.of("db.url", "jdbc:postgresql://127.0.0.1:1/none"));
        try (ConsoleProgram lost = new ConsoleProgram(settings, METRICS)) {
            lost.start();
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(lost.address().resolve("api/stories"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).isEqualTo("{\"error\":\"the database cannot be asked now\"}");
        }
    }
}
