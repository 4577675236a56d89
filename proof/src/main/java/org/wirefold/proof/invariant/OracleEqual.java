package org.wirefold.proof.invariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wirefold.analysis.ArticleAnalyser;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.RawArticle;

/**
 * Every decision is the one that a separate single-threaded program comes to over the same raw articles: all fields of all results, the
 * statements and claims in the order of their changes, redeliveries and dead letters.
 */
public final class OracleEqual implements Invariant {
    private final Function<ArticleText, ArticleAnalysis> core;

    /** With the text core of this program. */
    public OracleEqual() {
        this(new ArticleAnalyser()::analyse);
    }

    /** @param core the text core that enrich had */
    public OracleEqual(Function<ArticleText, ArticleAnalysis> core) {
        this.core = core;
    }

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String title() {
        return "oracle: a second program decides the same";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        if (captured.topic(Topics.RAW).isCut()) {
            return findings.notChecked(
                    "articles.raw no longer begins at its first record, so it cannot be folded again");
        }
        ExpectedResults expected = fold(captured);
        compareArticles(captured, findings, expected);
        compareStatements(captured, findings, expected);
        compareClaims(captured, findings, expected);
        compareEvents(captured, findings, expected);
        compareLetters(captured, findings, expected);
        return findings;
    }

    private ExpectedResults fold(Captured captured) {
        ExpectedResults expected = new ExpectedResults(captured.window(), core);
        var values =
                AvroSerde.of(Topics.RAW, RawArticle.class, captured.schemas()).deserializer();
        for (CapturedRecord record : captured.topic(Topics.RAW).records()) {
            expected.accept(record, values, captured.isWorked(record));
        }
        return expected;
    }

    private static void compareArticles(Captured captured, Findings findings, ExpectedResults expected) {
        Articles.read(captured, (record, article) -> {
            findings.looked(1);
            ExpectedResults.Article should = expected.take(article.getLane(), article.getSequence());
            String id = Articles.id(article);
            if (should == null) {
                findings.violation(
                        id,
                        "the oracle has no result with number " + article.getSequence() + " of lane "
                                + article.getLane() + " here");
                return;
            }
            String different = ArticleParts.difference(should.parts(), ArticleParts.of(article));
            if (!different.isEmpty()) {
                findings.violation(id, "the oracle has other " + different);
            }
        });
        expected.left(article -> findings.violation(article.id(), "the oracle has a result, and none is there"));
    }

    private static void compareStatements(Captured captured, Findings findings, ExpectedResults expected) {
        Map<String, Integer> reached = new HashMap<>();
        captured.read(Topics.QUOTE_CLUSTERS, QuoteCluster.class, (record, cluster) -> {
            findings.looked(1);
            List<Long> should = expected.statements().getOrDefault(cluster.getQuoteId(), List.of());
            int before = reached.getOrDefault(cluster.getQuoteId(), -1);
            int at = before + 1;
            long hash = Hashes.of(cluster.toString());
            while (at < should.size() && should.get(at) != hash) {
                at++;
            }
            if (at == should.size() || !record.key().equals(cluster.getQuoteId())) {
                findings.violation(cluster.getQuoteId(), record.place() + ": the oracle has no such statement here");
            } else {
                reached.put(cluster.getQuoteId(), at);
            }
        });
        expected.workedStatements().forEach((id, last) -> {
            if (reached.getOrDefault(id, -1) < last) {
                findings.violation(id, "the oracle has a later state of the statement");
            }
        });
    }

    private static void compareClaims(Captured captured, Findings findings, ExpectedResults expected) {
        if (captured.topic(Topics.FIGURE_CLAIMS).isCut()) {
            findings.notChecked("claims: figures.claims no longer begins at its first record");
            return;
        }
        Map<String, Integer> reached = new HashMap<>();
        captured.read(Topics.FIGURE_CLAIMS, FigureClaim.class, (record, event) -> {
            findings.looked(1);
            String id = event.getClaim().getClaimId();
            List<Long> should = expected.claims().getOrDefault(id, List.of());
            int at = reached.merge(id, 1, Integer::sum) - 1;
            if (at >= should.size() || should.get(at) != Hashes.of(event.toString())) {
                findings.violation(id, record.place() + ": the oracle has no such claim here");
            }
        });
        expected.workedClaims().forEach((id, count) -> {
            if (reached.getOrDefault(id, 0) < count) {
                findings.violation(
                        id,
                        "the oracle has " + count + " events of the claim, the topic " + reached.getOrDefault(id, 0));
            }
        });
    }

    private static void compareEvents(Captured captured, Findings findings, ExpectedResults expected) {
        Map<String, Integer> left = new HashMap<>(expected.events());
        captured.read(Topics.OPS_EVENTS, OpsEvent.class, (record, event) -> {
            if (event.getCode().equals(Redeliveries.CODE)) {
                findings.looked(1);
                if (left.merge(event.toString(), -1, Integer::sum) < 0) {
                    findings.violation(
                            String.valueOf(event.getSubject()),
                            "the oracle has no such redelivery: " + event.getDetail());
                }
            }
        });
        expected.workedEvents().forEach((event, count) -> {
            int missing = left.getOrDefault(event, 0) - (expected.events().getOrDefault(event, 0) - count);
            if (missing > 0) {
                findings.violation(event, "the oracle has a redelivery, and no event tells of it");
            }
        });
    }

    private static void compareLetters(Captured captured, Findings findings, ExpectedResults expected) {
        Map<String, DeadLetterReason> left = new HashMap<>(expected.letters());
        captured.read(Topics.DEAD_LETTERS, DeadLetter.class, (record, letter) -> {
            boolean ofRaw = letter.getPlace().startsWith(Topics.RAW.name() + "-");
            if (letter.getStage().equals("enrich") && ofRaw) {
                findings.looked(1);
                DeadLetterReason should = left.remove(letter.getPlace());
                if (should == null || !should.name().equals(letter.getReason())) {
                    findings.violation(
                            letter.getDeadLetterId(), "the oracle has no such dead letter of " + letter.getPlace());
                }
            }
        });
        left.keySet().stream()
                .filter(expected.workedLetters()::contains)
                .forEach(place -> findings.violation(place, "the oracle has a dead letter, and none is there"));
    }
}
