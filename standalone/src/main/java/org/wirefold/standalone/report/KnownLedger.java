package org.wirefold.standalone.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ledger.Ledger;
import org.wirefold.analysis.ledger.LedgerKey;
import org.wirefold.analysis.ledger.LedgerView;
import org.wirefold.enrich.ClaimMapper;
import org.wirefold.schema.wire.Claim;

/**
 * What is known about one force in one theatre: the claims of the database, folded by the text core as enrich folds those of the
 * topic.
 */
public final class KnownLedger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LedgerKey key;
    private final LedgerView view;
    private final Map<String, JsonNode> rows = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    private KnownLedger(LedgerKey key, List<JsonNode> found) {
        this.key = key;
        for (JsonNode row : found) {
            Claim claim = WireJson.read(row.path("claim"), Claim.class);
            claims.put(claim.getClaimId(), claim);
            rows.put(claim.getClaimId(), row);
        }
        view = Ledger.of(
                        key, claims.values().stream().map(ClaimMapper::fromWire).toList())
                .view();
    }

    /** The ledgers of these rows, as the archive gives them; those with most claims first, then by key. */
    public static List<KnownLedger> of(List<JsonNode> rows) {
        Map<String, List<JsonNode>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.computeIfAbsent(row.path("ledger_key").asText(), key -> new ArrayList<>())
                .add(row));
        List<KnownLedger> ledgers = new ArrayList<>();
        byKey.forEach((key, found) -> ledgers.add(new KnownLedger(LedgerKey.parse(key), found)));
        ledgers.sort((one, other) -> other.claims.size() == one.claims.size()
                ? one.key.text().compareTo(other.key.text())
                : other.claims.size() - one.claims.size());
        return ledgers;
    }

    LedgerKey key() {
        return key;
    }

    LedgerView view() {
        return view;
    }

    /** The record of a claim of the view. */
    Claim wire(org.wirefold.analysis.ledger.Claim claim) {
        Claim found = claims.get(claim.claimId());
        if (found == null) {
            throw new IllegalArgumentException("no claim " + claim.claimId() + " about " + key.text());
        }
        return found;
    }

    /** When a claim that stood on the day was taken back; empty when it stands or had been taken back by then. */
    Optional<String> retractedSince(org.wirefold.analysis.ledger.Claim claim) {
        JsonNode row = rows.get(claim.claimId());
        JsonNode since = row == null ? null : row.get("retracted_since");
        return claim.stands() && since != null && since.isTextual() ? Optional.of(since.asText()) : Optional.empty();
    }

    /**
     * One JSON object: {@code ledger_key}, {@code force}, {@code theatre}, {@code as_of} (the day asked for or null), {@code current},
     * {@code planned}, {@code conflicts} and {@code claims} as in a record of {@code figures.ledger}; each claim with {@code
     * retracted_since}.
     */
    public String json(@Nullable String day) {
        ObjectNode object = JSON.createObjectNode();
        object.put("ledger_key", key.text());
        object.put("force", key.force().orElse(null));
        object.put("theatre", key.theatre().orElse(null));
        object.put("as_of", day);
        object.set("current", view.current().map(this::node).orElseGet(JSON::nullNode));
        object.set("planned", nodes(view.planned()));
        ArrayNode conflicts = object.putArray("conflicts");
        view.conflicts()
                .forEach(conflict -> conflicts
                        .addObject()
                        .put("claim_id", conflict.claimId())
                        .put("other_claim_id", conflict.otherClaimId())
                        .put("reason", conflict.reason()));
        object.set("claims", nodes(view.claims()));
        return object.toString();
    }

    private ArrayNode nodes(List<org.wirefold.analysis.ledger.Claim> listed) {
        ArrayNode nodes = JSON.createArrayNode();
        listed.forEach(claim -> nodes.add(node(claim)));
        return nodes;
    }

    private JsonNode node(org.wirefold.analysis.ledger.Claim claim) {
        JsonNode row = rows.get(claim.claimId());
        if (row == null || !(row.get("claim") instanceof ObjectNode known)) {
            return JSON.nullNode();
        }
        ObjectNode copy = known.deepCopy();
        copy.set("retracted_since", row.path("retracted_since"));
        return copy;
    }
}
