package org.wirefold.console;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what no reader of the page asks for: other methods than GET and HEAD, and names that are not ours. A page
 * elsewhere can make its own name point to 127.0.0.1 (DNS rebinding), but it cannot make the browser send our name.
 */
final class RequestGuard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> hosts;

    RequestGuard(List<String> hosts) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** Why the request is refused; empty when it may go on. */
    Optional<Reply> refusal(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Optional.of(Reply.error(405, "only GET and HEAD"));
        }
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !isOurs(host.toLowerCase(Locale.ROOT))) {
            return Optional.of(Reply.error(421, "this host name is not ours; see the setting console.hosts"));
        }
        return Optional.empty();
    }

    private boolean isOurs(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return LOOPBACK.contains(name) || hosts.contains(name);
    }
}
