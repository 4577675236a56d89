package org.wirefold.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An answer to a browser.
 *
 * @param status HTTP status
 * @param type content type
 * @param body the text, sent as UTF-8
 */
record Reply(int status, String type, String body) {
    private static final String JSON = "application/json; charset=utf-8";

    /** RELIABILITY 4.4. Articles are hostile input: nothing on the page runs or loads but its own two files. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    static Reply json(int status, String body) {
        return new Reply(status, JSON, body);
    }

    /** {@code {"error":"..."}}; the text is ours and needs no escaping. */
    static Reply error(int status, String text) {
        return json(status, "{\"error\":\"" + text + "\"}");
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(bytes.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
