package org.wirefold.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Requests to a registry with time limits. Every call it makes may be made twice without harm, so all are retried. */
final class RegistryHttp {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);
    /** Pauses between the attempts: 3.1 s in all, long enough for a registry that restarts beside us. */
    private static final long[] PAUSES_MILLIS = {100, 200, 400, 800, 1600};

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    RegistryHttp(URI base) {
        String text = base.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    JsonNode get(String path) {
        return call(request(path).GET().build());
    }

    JsonNode post(String path, String body) {
        return call(request(path).POST(BodyPublishers.ofString(body)).build());
    }

    JsonNode put(String path, String body) {
        return call(request(path).PUT(BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(REQUEST_LIMIT)
                .header("Content-Type", CONTENT_TYPE)
                .header("Accept", CONTENT_TYPE + ", application/json");
    }

    private JsonNode call(HttpRequest request) {
        String problem = "";
        IOException failure = null;
        for (int attempt = 0; attempt <= PAUSES_MILLIS.length; attempt++) {
            if (attempt > 0) {
                pause(PAUSES_MILLIS[attempt - 1]);
            }
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500 && response.statusCode() != 429) {
                    return answer(response);
                }
                problem = "HTTP " + response.statusCode() + " " + response.body();
            } catch (IOException e) {
                problem = e.toString();
                failure = e;
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
        throw unavailable(request, problem, failure);
    }

    private static JsonNode answer(HttpResponse<String> response) {
        JsonNode body = read(response.body());
        if (response.statusCode() / 100 == 2) {
            return body;
        }
        throw new RegistryException(
                body.path("error_code").asInt(response.statusCode()),
                body.path("message").asText("HTTP " + response.statusCode()));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static RegistryUnavailableException unavailable(
            HttpRequest request, String problem, @Nullable Throwable failure) {
        return new RegistryUnavailableException(
                request.method() + " " + request.uri() + " failed " + (PAUSES_MILLIS.length + 1) + " times: " + problem,
                failure);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
