package org.wirefold.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.runtime.Health;
import org.wirefold.runtime.HealthServer;
import org.wirefold.runtime.Metrics;

/** Every address of the console and what it answers. */
final class Requests implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private static final Map<String, Question> QUESTIONS = Map.of(
            "/api/stories", Question.STORIES,
            "/api/quotes", Question.QUOTES,
            "/api/ledger", Question.LEDGER,
            "/api/dead-letters", Question.DEAD_LETTERS,
            "/api/summary", Question.SUMMARY);

    private final RequestGuard guard;
    private final Views views;
    private final Metrics metrics;
    private final Optional<String> metricsToken;
    private final Supplier<Health> health;

    Requests(ConsoleConfig config, Metrics metrics, Supplier<Health> health) {
        this.guard = new RequestGuard(config.hosts());
        this.views = config.database();
        this.metrics = metrics;
        this.metricsToken = config.metricsToken();
        this.health = health;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Reply reply;
        try {
            reply = guard.refusal(exchange).orElseGet(() -> answer(exchange));
        } catch (RuntimeException e) {
            LOG.error("no answer to {}", exchange.getRequestURI().getPath(), e);
            reply = Reply.error(500, "a fault of the console; its log says more");
        }
        reply.send(exchange);
    }

    private Reply answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Question question = QUESTIONS.get(path);
        if (question != null) {
            return ask(question, exchange.getRequestURI().getRawQuery());
        }
        Optional<Boolean> well = HealthServer.check(path, health);
        if (well.isPresent()) {
            return Reply.json(well.get() ? 200 : 503, "{\"status\":\"" + (well.get() ? "up" : "down") + "\"}");
        }
        if (path.equals("/metrics")) {
            return mayReadMetrics(exchange)
                    ? new Reply(200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape())
                    : Reply.error(401, "the setting console.metrics.token asks for a bearer token");
        }
        return PageFile.find(path).orElseGet(() -> Reply.error(404, "nothing stands here"));
    }

    private Reply ask(Question question, @org.jspecify.annotations.Nullable String query) {
        try {
            PageParameters page = PageParameters.of(query, question == Question.QUOTES);
            return Reply.json(200, question.ask(views, page));
        } catch (IllegalArgumentException e) {
            return Reply.error(400, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            LOG.warn("{} cannot be answered: {} {}", question, e.getSQLState(), e.getMessage());
            return Reply.error(503, "the database cannot be asked now");
        }
    }

    /** Compared in constant time: how long it takes tells nothing of the token. */
    private boolean mayReadMetrics(HttpExchange exchange) {
        if (metricsToken.isEmpty()) {
            return true;
        }
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] expected = ("Bearer " + metricsToken.get()).getBytes(StandardCharsets.UTF_8);
        return shown != null && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8));
    }
}
