package org.wirefold.proof.invariant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wirefold.proof.capture.Captured;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.Passage;
import org.wirefold.schema.wire.Quotation;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.RemovedLine;
import org.wirefold.schema.wire.Sighting;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.Speaker;
import org.wirefold.schema.wire.TextField;

/**
 * Whatever is said of an article stands in it: the words of each figure, quotation, speaker and removed line are those of its span, a
 * figure written in digits has the value of its digits, and every sighting and claim is that of an article.
 */
public final class Evidence implements Invariant {
    @Override
    public String id() {
        return "I10";
    }

    @Override
    public String title() {
        return "evidence: every quote and figure stands in its text";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        Set<Long> quotes = new HashSet<>();
        Set<Long> figures = new HashSet<>();
        Articles.read(captured, (record, article) -> {
            findings.looked(1);
            checkArticle(findings, article);
            boolean mayBeReleased = article.getEmbargoedUntil() != null;
            article.getQuotes().stream()
                    .filter(quote -> quote.getQuoteId() != null || mayBeReleased)
                    .forEach(quote -> quotes.add(quoteHash(article, quote)));
            article.getFigures()
                    .forEach(figure ->
                            figures.add(figureHash(article.getVerdict().getStoryId(), figure)));
        });
        boolean cut =
                Articles.TOPICS.stream().anyMatch(topic -> captured.topic(topic).isCut());
        if (cut) {
            findings.notChecked("sightings and claims of articles that are no longer kept");
            return findings;
        }
        captured.read(Topics.QUOTE_CLUSTERS, QuoteCluster.class, (record, cluster) -> {
            for (Sighting sighting : cluster.getSightings()) {
                findings.looked(1);
                // the record of an embargoed article went out before its quotations entered statements
                if (!quotes.contains(sightingHash(cluster.getQuoteId(), sighting))
                        && !quotes.contains(sightingHash(null, sighting))) {
                    findings.violation(
                            cluster.getQuoteId(),
                            "a sighting that article " + sighting.getArticleId() + " does not have");
                }
            }
        });
        captured.read(Topics.FIGURE_CLAIMS, FigureClaim.class, (record, event) -> {
            findings.looked(1);
            var claim = event.getClaim();
            if (!figures.contains(figureHash(claim.getStoryId(), claim.getFigure()))) {
                findings.violation(
                        claim.getClaimId(), "a claim that no article of story " + claim.getStoryId() + " makes");
            }
        });
        return findings;
    }

    private static void checkArticle(Findings findings, EnrichedArticle article) {
        String id = Articles.id(article);
        for (Figure figure : article.getFigures()) {
            if (!figure.getSurface().equals(words(article, figure.getSpan()))) {
                findings.violation(id, "figure “" + figure.getSurface() + "” does not stand at its span");
            } else if (!SaidNumber.agrees(figure)) {
                findings.violation(id, "figure “" + figure.getSurface() + "” is said to be " + figure.getValue());
            }
        }
        for (Quotation quote : article.getQuotes()) {
            String said =
                    quote.getSpans().stream().map(span -> words(article, span)).collect(Collectors.joining(" "));
            if (!said.equals(quote.getText())) {
                findings.violation(id, "quotation “" + quote.getText() + "” does not stand at its spans");
            }
            Speaker speaker = quote.getSpeaker();
            if (speaker != null && speaker.getSpan() != null && !isInside(article, speaker.getSpan())) {
                findings.violation(id, "speaker “" + speaker.getSurface() + "” stands outside the text");
            }
        }
        for (RemovedLine line : article.getRemoved()) {
            if (line.getSpan() != null && !line.getText().equals(words(article, line.getSpan()))) {
                findings.violation(id, "removed line “" + line.getText() + "” does not stand at its span");
            }
        }
        for (Passage passage : article.getReusedPassages()) {
            if (!isInside(article, new Span(TextField.BODY, passage.getStart(), passage.getEnd()))
                    || passage.getArticleStart() < 0
                    || passage.getArticleEnd() <= passage.getArticleStart()) {
                findings.violation(id, "a reused passage outside the text");
            }
        }
    }

    private static boolean isInside(EnrichedArticle article, Span span) {
        int length = span.getField() == TextField.TITLE
                ? article.getTitle().length()
                : article.getBody().length();
        return span.getStart() >= 0 && span.getStart() < span.getEnd() && span.getEnd() <= length;
    }

    /** The words of a span; nothing when it lies outside. */
    private static String words(EnrichedArticle article, Span span) {
        String text = span.getField() == TextField.TITLE ? article.getTitle() : article.getBody();
        return isInside(article, span) ? text.substring(span.getStart(), span.getEnd()) : "";
    }

    private static long quoteHash(EnrichedArticle article, Quotation quote) {
        return hash(
                quote.getQuoteId(), article.getArticleId(), article.getSequence(), quote.getSpans(), quote.getText());
    }

    private static long sightingHash(@Nullable String quoteId, Sighting sighting) {
        return hash(quoteId, sighting.getArticleId(), sighting.getSequence(), sighting.getSpans(), sighting.getText());
    }

    private static long hash(@Nullable String quoteId, String articleId, long sequence, List<Span> spans, String text) {
        return Hashes.of(quoteId + "\n" + articleId + "\n" + sequence + "\n" + spans + "\n" + text);
    }

    private static long figureHash(String storyId, Figure figure) {
        return Hashes.of(storyId + "\n" + figure);
    }
}
