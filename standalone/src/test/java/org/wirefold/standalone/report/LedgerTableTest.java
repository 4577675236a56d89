package org.wirefold.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> rows = new ArrayList<>();

    @Test
    void aLedgerShowsNowTrendPlanAndConflictWithDayAndSource() throws IOException {
        claim("c1", "Harbour Post", "2026-01-05T09:00:00Z", 300, "current", "null");
        claim("c2", "Northern Wire", "2026-03-02T08:00:00Z", 450, "current", "\"Maren Holt\"");
        claim("c3", "Inland Times", "2026-03-03T08:00:00Z", 900, "planned", "null");
        claim("c4", "Evening Ledger", "2026-03-01T08:00:00Z", 700, "current", "null");

        assertThat(LedgerTable.of(KnownLedger.of(rows), Ink.PLAIN)).isEqualTo("""
                NATO in Estonia  4 claims
                  now      450                 2 Mar 2026   Maren Holt, Northern Wire
                  trend    300 soldiers (5 Jan 2026) → 700 soldiers (1 Mar 2026) → 450 soldiers (2 Mar 2026)
                  planned  900                 3 Mar 2026   Inland Times
                  ≠ 700 soldiers (Evening Ledger, 2026-03-01) against 450 soldiers (Northern Wire, 2026-03-02)

                """);
    }

    @Test
    void anUndatedClaimShowsNoDayAndALaterRetractionIsNamed() throws IOException {
        claim("c1", "Harbour Post", null, 300, "current", "null");
        ((com.fasterxml.jackson.databind.node.ObjectNode) rows.get(0)).put("retracted_since", "2026-04-01T00:00:00Z");

        assertThat(LedgerTable.of(KnownLedger.of(rows), Ink.PLAIN))
                .contains("  now      300                 undated      Harbour Post  (taken back 1 Apr 2026)");
    }

    @Test
    void jsonHasTheDayTheClaimsAndTheirRecords() throws IOException {
        claim("c1", "Harbour Post", "2026-01-05T09:00:00Z", 300, "current", "null");
        JsonNode ledger = JSON.readTree(KnownLedger.of(rows).get(0).json("2026-02-01"));

        assertThat(ledger.get("as_of").asText()).isEqualTo("2026-02-01");
        assertThat(ledger.get("force").asText()).isEqualTo("NATO");
        assertThat(ledger.at("/current/claim_id").asText()).isEqualTo("c1");
        assertThat(ledger.at("/claims/0/figure/span/field").asText()).isEqualTo("body");
        assertThat(ledger.at("/claims/0/retracted_since").isNull()).isTrue();
    }

    private void claim(String id, String source, @Nullable String asOf, int value, String status, String speaker)
            throws IOException {
        String day = asOf == null ? "null" : "\"" + asOf + "\"";
        rows.add(JSON.readTree(String.format(
                Locale.ROOT,
                """
                {"ledger_key": "NATO|EE", "retracted_since": null, "claim": {"claim_id": "%s", "story_id": "s-%s",
                 "article_id": "a-%s", "provider_id": "p", "source": "%s", "title": "", "sequence": %d, "as_of": %s,
                 "copies": 1, "retraction": null, "known_at": %s, "figure": {"surface": "%d soldiers", "force": "NATO",
                 "location": "EE", "kind": "troop", "unit": "personnel", "status": "%s", "change": "level", "op": "=",
                 "value": %d, "min": %d, "max": %d, "approx": false, "vague": false, "vtype": "count",
                 "modifier": null, "negated": false, "role": null, "link_role": null, "link": null, "speaker": %s,
                 "flags": [], "span": {"field": "body", "start": 1, "end": 9}}}}
                """,
                id,
                id,
                id,
                source,
                rows.size(),
                day,
                day,
                value,
                status,
                value,
                value,
                value,
                speaker)));
    }
}
