package org.wirefold.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.figures.Figure;
import org.wirefold.analysis.ledger.ClaimId;
import org.wirefold.analysis.ledger.LedgerKey;

/** The claims of a lane in a map, and every state of each that was to be published. */
final class OracleClaims {
    /**
     * A claim.
     *
     * @param carriers the articles that state it, in order
     * @param takenBackBy who retracted it; empty while it stands
     */
    record Claim(String id, String key, String story, String surface, List<Carrier> carriers, String takenBackBy) {}

    record Carrier(String articleId, long sequence) {}

    final List<String> published = new ArrayList<>();

    private final Map<String, Claim> claims = new HashMap<>();

    /** Counts what an article states in place of what its version before did; gives the ids of what it states. */
    List<String> count(Oracle.Read read, String story, List<String> before, boolean states) {
        String article = read.raw().getArticleId();
        Map<String, Claim> touched = new LinkedHashMap<>();
        for (String id : before) {
            Claim claim = claims.get(id);
            if (claim != null) {
                List<Carrier> left = new ArrayList<>(claim.carriers);
                left.removeIf(carrier -> carrier.articleId.equals(article));
                String by = left.isEmpty() ? article + " " + read.raw().getVersion() : "";
                touched.put(id, new Claim(id, claim.key, claim.story, claim.surface, left, by));
            }
        }
        Set<String> stated = new LinkedHashSet<>();
        for (Figure figure : states ? read.analysis().figures() : List.<Figure>of()) {
            String field = read.text().isInTitle(figure.span()) ? "title" : "body";
            String id = ClaimId.of(story, field, figure);
            Claim known = touched.getOrDefault(id, claims.get(id));
            touched.put(id, with(known, id, story, figure, read));
            stated.add(id);
        }
        touched.forEach((id, claim) -> {
            if (!claim.equals(claims.put(id, claim))) {
                published.add(OracleLines.claim(claim));
            }
        });
        return List.copyOf(stated);
    }

    private static Claim with(@Nullable Claim known, String id, String story, Figure figure, Oracle.Read read) {
        boolean stands = known != null && !known.carriers.isEmpty();
        List<Carrier> carriers = stands ? new ArrayList<>(known.carriers) : new ArrayList<>();
        String article = read.raw().getArticleId();
        if (carriers.stream().noneMatch(carrier -> carrier.articleId.equals(article))) {
            carriers.add(new Carrier(article, read.sequence()));
        }
        return stands
                ? new Claim(id, known.key, known.story, known.surface, carriers, "")
                : new Claim(id, LedgerKey.of(figure).text(), story, figure.surface(), carriers, "");
    }
}
