package org.wirefold.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.Retraction;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;

/** Random claims about four forces, each made, often copied, sometimes taken back and made again; with the articles that make them. */
final class ClaimStream {
    static final int DAYS = 28;
    private static final int CLAIMS = 140;
    private static final List<String> KEYS = List.of("US|IQ", "NATO|EE", "?|ML", "GB|Persian Gulf");
    private static final List<String> STATUSES = List.of("current", "current", "planned", "past", "hypothetical");
    private static final List<String> CHANGES = List.of("level", "level", "increase", "decrease");

    private final Random random;
    private final LocalDate first;

    ClaimStream(Random random, LocalDate first) {
        this.random = random;
        this.first = first;
    }

    /** Sends articles, then the events of all claims mixed: those of one claim in order, and new claims in the order of the lane. */
    void publish(EmbeddedParts parts) throws Exception {
        List<List<FigureClaim>> histories = new ArrayList<>();
        List<Future<?>> sent = new ArrayList<>();
        try (var producer = new KafkaProducer<>(
                KafkaSettings.producer(parts.settings()), new StringSerializer(), new ByteArraySerializer())) {
            var articles = AvroSerde.of(Topics.ENRICHED, EnrichedArticle.class, parts.registry())
                    .serializer();
            for (int i = 0; i < CLAIMS; i++) {
                histories.add(history(i));
                sent.add(producer.send(new ProducerRecord<>(
                        Topics.ENRICHED.name(), "a" + i, articles.serialize(Topics.ENRICHED.name(), article(i)))));
            }
            var claims = AvroSerde.of(Topics.FIGURE_CLAIMS, FigureClaim.class, parts.registry())
                    .serializer();
            int begun = 0;
            while (histories.stream().anyMatch(history -> !history.isEmpty())) {
                int next = random.nextInt(Math.min(begun + 1, histories.size()));
                if (histories.get(next).isEmpty()) {
                    continue;
                }
                begun = Math.max(begun, next + 1);
                FigureClaim event = histories.get(next).remove(0);
                sent.add(producer.send(new ProducerRecord<>(
                        Topics.FIGURE_CLAIMS.name(),
                        event.getLedgerKey(),
                        claims.serialize(Topics.FIGURE_CLAIMS.name(), event))));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private List<FigureClaim> history(int number) {
        // every second claim is about the first force, so that its entry has to let claims go
        String key = KEYS.get(number % 2 == 0 ? 0 : random.nextInt(KEYS.size()));
        Instant known = first.plusDays(random.nextInt(DAYS))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(random.nextInt(86_400));
        Claim claim = claim(number, key, known);
        List<FigureClaim> events = new ArrayList<>(List.of(new FigureClaim(key, claim)));
        for (int copies = 2; random.nextInt(3) > 0 && copies < 5; copies++) {
            known = later(known);
            claim = Claim.newBuilder(claim).setCopies(copies).setKnownAt(known).build();
            events.add(new FigureClaim(key, claim));
        }
        if (random.nextInt(4) == 0) {
            known = later(known);
            Claim back = Claim.newBuilder(claim)
                    .setKnownAt(known)
                    .setRetraction(new Retraction("canceled", "a" + number, 2L, known))
                    .build();
            events.add(new FigureClaim(key, back));
            if (random.nextBoolean()) {
                known = later(known);
                events.add(new FigureClaim(
                        key,
                        Claim.newBuilder(claim).setCopies(1).setKnownAt(known).build()));
            }
        }
        return events;
    }

    /** Often at the very same instant. */
    private Instant later(Instant known) {
        return known.plusSeconds(random.nextInt(3) * 40_000L);
    }

    private Claim claim(int number, String key, Instant known) {
        return Claim.newBuilder()
                .setClaimId(String.format("%032x", number * 7919L))
                .setStoryId("s" + number % 90)
                .setArticleId("a" + number)
                .setProviderId("p" + number)
                .setSource("Outlet " + number % 7)
                .setTitle("Title " + number)
                .setSequence(number)
                .setAsOf(random.nextInt(6) == 0 ? null : known)
                .setFigure(figure(key))
                .setCopies(1)
                .setRetraction(null)
                .setKnownAt(known)
                .build();
    }

    private Figure figure(String key) {
        double value = 100 * (1 + random.nextInt(60));
        Optional<String> role = random.nextInt(3) == 0
                ? Optional.of(List.of("from", "to", "delta").get(random.nextInt(3)))
                : Optional.empty();
        return Figure.newBuilder()
                .setSpan(new Span(TextField.BODY, 0, 4))
                .setSurface((long) value + " soldiers")
                .setValue(value)
                .setMin(value)
                .setMax(value)
                .setApprox(false)
                .setVtype(random.nextInt(9) == 0 ? "factor" : "count")
                .setVague(false)
                .setOp("=")
                .setModifier(null)
                .setKind("troop")
                .setForce(key.startsWith("?") ? null : key.substring(0, key.indexOf('|')))
                .setLocation(key.substring(key.indexOf('|') + 1))
                .setStatus(STATUSES.get(random.nextInt(STATUSES.size())))
                .setChange(CHANGES.get(random.nextInt(CHANGES.size())))
                .setUnit(random.nextInt(8) == 0 ? "battalion" : "personnel")
                .setRole(null)
                .setLink(role.map(name -> "L1").orElse(null))
                .setLinkRole(role.orElse(null))
                .setSpeaker(null)
                .setNegated(random.nextInt(12) == 0)
                .setFlags(
                        random.nextInt(4) == 0
                                ? List.of(List.of("res", "part", "req", "undecided")
                                        .get(random.nextInt(4)))
                                : List.of())
                .build();
    }

    private EnrichedArticle article(int number) {
        return Originals.original(
                        "a" + number, number, first.atStartOfDay(ZoneOffset.UTC).toInstant())
                .setSource("Outlet " + number % 7)
                .setProviderId("p" + number)
                .setTitle("Title " + number)
                .setBody("Text.")
                .build();
    }
}
