package org.wirefold.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.Sighting;
import org.wirefold.schema.wire.Span;

/** The lines of the files that {@link FileSink} writes: one JSON object each, keys in a fixed order. */
final class ResultLines {
    private static final JsonFactory JSON = new JsonFactory();

    private ResultLines() {}

    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    static String article(EnrichedArticle article) {
        return line(out -> {
            fields(out, article, "article_id", "provider_id", "source", "version", "status");
            out.writeStringField("verdict", article.getVerdict().getDuplicate() ? "duplicate" : "original");
            fields(out, article.getVerdict(), "story_id", "original_id", "containment", "resemblance", "novelty");
            fields(out, article, "reused_passages", "title", "published_at", "url");
            fields(out, article.getVerdict(), "reason", "nearest_id", "original_retracted");
            fields(out, article, "lane", "sequence", "event_time", "supersedes", "signal", "note", "embargoed_until");
            fields(out, article, "embargo_unreadable", "removed", "warnings");
            if (isFree(article)) {
                fields(out, article, "body");
            } else {
                out.writeNullField("body");
            }
        });
    }

    /** A file has no gate: what is held, or was embargoed when it came, stands there without its text, whatever the clock says. */
    private static boolean isFree(EnrichedArticle article) {
        return article.getStatus() == ArticleStatus.USABLE
                && !article.getEmbargoUnreadable()
                && (article.getEmbargoedUntil() == null
                        || !article.getEmbargoedUntil().isAfter(article.getEventTime()));
    }

    /** A cluster with at least one sighting. */
    static String quote(QuoteCluster cluster) {
        return line(out -> {
            fields(out, cluster, "quote_id", "text");
            out.writeFieldName("speaker");
            speaker(out, cluster);
            out.writeFieldName("first_seen");
            RecordJson.writeField(out, cluster.getFirstSeen(), "seen_at");
            out.writeArrayFieldStart("sightings");
            for (Sighting sighting : cluster.getSightings()) {
                sighting(out, sighting);
            }
            out.writeEndArray();
            fields(out, cluster, "conflicts_with");
        });
    }

    private static void speaker(JsonGenerator out, QuoteCluster cluster) throws IOException {
        if (cluster.getSpeakerName() == null && cluster.getSpeakerRole() == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringField("name", cluster.getSpeakerName());
        out.writeStringField("role", cluster.getSpeakerRole());
        out.writeEndObject();
    }

    /** Several spans become the range that covers them; all of them stand in the topic and the database. */
    private static void sighting(JsonGenerator out, Sighting sighting) throws IOException {
        List<Span> spans = sighting.getSpans();
        out.writeStartObject();
        fields(out, sighting, "article_id", "provider_id");
        out.writeNumberField("start", spans.get(0).getStart());
        out.writeNumberField("end", spans.get(spans.size() - 1).getEnd());
        fields(out, sighting, "speaker_surface", "grade", "diff");
        out.writeEndObject();
    }

    static String figure(Claim claim) {
        Figure figure = claim.getFigure();
        return line(out -> {
            fields(out, claim, "article_id", "provider_id", "story_id");
            fields(out, figure.getSpan(), "field", "start", "end");
            for (var field : figure.getSchema().getFields()) {
                if (!field.name().equals("span")) {
                    fields(out, figure, field.name());
                }
            }
        });
    }

    static String ledger(LedgerEntry entry) {
        return whole(entry);
    }

    static String deadLetter(DeadLetter letter) {
        return whole(letter);
    }

    private static String whole(IndexedRecord record) {
        return line(out -> {
            for (var field : record.getSchema().getFields()) {
                fields(out, record, field.name());
            }
        });
    }

    private static void fields(JsonGenerator out, IndexedRecord record, String... names) throws IOException {
        for (String name : names) {
            out.writeFieldName(name);
            RecordJson.writeField(out, record, name);
        }
    }

    private static String line(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            body.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
