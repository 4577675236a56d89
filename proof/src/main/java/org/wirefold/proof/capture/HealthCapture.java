package org.wirefold.proof.capture;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks programs how they are. */
final class HealthCapture {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private HealthCapture() {}

    static List<CapturedHealth> of(List<URI> addresses) throws InterruptedException {
        List<CapturedHealth> answers = new ArrayList<>();
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        for (URI address : addresses) {
            answers.add(ask(client, address));
        }
        return answers;
    }

    private static CapturedHealth ask(HttpClient client, URI address) throws InterruptedException {
        try {
            return new CapturedHealth(
                    address.toString(),
                    true,
                    status(client, address, "/health/live") == 200,
                    status(client, address, "/health/ready") == 200);
        } catch (IOException e) {
            return new CapturedHealth(address.toString(), false, false, false);
        }
    }

    private static int status(HttpClient client, URI address, String path) throws IOException, InterruptedException {
        URI asked = URI.create(address.toString().replaceAll("/$", "") + path);
        return client.send(HttpRequest.newBuilder(asked).timeout(TIMEOUT).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
