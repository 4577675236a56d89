import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints who claims how many soldiers where, as it becomes known. Needs kafka-clients, Avro and Jackson, nothing of Wirefold:
 *  java -cp 'standalone/target/lib/*' examples/FollowFigures.java localhost:9092 http://localhost:8081 [seconds] */
public class FollowFigures {
    static final Map<Integer, Schema> SCHEMAS = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", arguments[0],
                "group.id", "figures-desk",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed"); // what was taken back never happened
        long end = arguments.length > 2 ? System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000 : Long.MAX_VALUE;
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("figures.claims"));
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    GenericRecord claim = (GenericRecord) decode(record.value(), arguments[1]).get("claim");
                    GenericRecord figure = (GenericRecord) claim.get("figure");
                    System.out.printf("%s: %s %s (%s)%n", record.key(),
                            figure.get("surface"), claim.get("retraction") == null ? "claimed" : "taken back", claim.get("source"));
                }
            }
        }
    }

    /** A zero byte, the id of the schema in four bytes, the record. */
    static GenericRecord decode(byte[] bytes, String registry) throws Exception {
        int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
        Schema schema = SCHEMAS.get(id);
        if (schema == null) {
            var request = HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id)).build();
            String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
            var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer);
            schema = new Schema.Parser().parse(json.get("schema").asText());
            SCHEMAS.put(id, schema);
        }
        return new GenericDatumReader<GenericRecord>(schema).read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
    }
}
