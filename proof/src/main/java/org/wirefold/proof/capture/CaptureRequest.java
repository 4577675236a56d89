package org.wirefold.proof.capture;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.schema.RegistryClient;
import org.wirefold.sink.Database;

/**
 * What to read.
 *
 * @param consumer properties of a Kafka consumer, at least {@code bootstrap.servers}
 * @param admin properties of an admin client
 * @param registry where the schemas are
 * @param database empty when tables are not to be checked
 * @param applicationId the Streams application: its consumer group and the beginning of the names of its changelogs
 * @param health base addresses of programs that answer /health/live and /health/ready
 * @param window how long a story is open to copies, as enrich has it
 * @param folder where records are kept while the capture is used; takes as much as the topics
 * @param patience how long to wait for open transactions to end
 */
public record CaptureRequest(
        Map<String, Object> consumer,
        Map<String, Object> admin,
        RegistryClient registry,
        Optional<Database> database,
        String applicationId,
        List<URI> health,
        Duration window,
        Path folder,
        Duration patience) {
    public CaptureRequest {
        health = List.copyOf(health);
    }
}
