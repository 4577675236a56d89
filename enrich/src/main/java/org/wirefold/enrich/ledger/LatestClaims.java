package org.wirefold.enrich.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.LedgerEntry;

/**
 * The claims that an entry shows. An entry is written whole with every claim, so it has a bound: without one, a force that is in the
 * news every day outgrows the largest record (measured: 8,000 claims of one key are 5 MiB).
 *
 * @param byId claims by id, in no order that matters
 * @param earlier how many left because newer ones came
 */
record LatestClaims(Map<String, Claim> byId, long earlier) {
    /** About 20 kB of an entry, and as much as a reader scrolls through. */
    static final int MOST = 64;

    static LatestClaims of(@Nullable LedgerEntry entry) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        if (entry != null) {
            entry.getClaims().forEach(claim -> claims.put(claim.getClaimId(), claim));
        }
        return new LatestClaims(claims, entry == null ? 0 : entry.getEarlierClaims());
    }

    /** With one more, or with a newer state of one that it has; the one with the least number in its lane makes room. */
    LatestClaims with(Claim claim) {
        boolean full = byId.size() == MOST && !byId.containsKey(claim.getClaimId());
        Claim oldest = full ? oldest() : claim;
        if (full && claim.getSequence() < oldest.getSequence()) {
            return this; // it has left already
        }
        Map<String, Claim> claims = new LinkedHashMap<>(byId);
        if (full) {
            claims.remove(oldest.getClaimId());
        }
        claims.put(claim.getClaimId(), claim);
        return new LatestClaims(claims, full ? earlier + 1 : earlier);
    }

    private Claim oldest() {
        return byId.values().stream()
                .min(Comparator.comparingLong(Claim::getSequence).thenComparing(Claim::getClaimId))
                .orElseThrow();
    }
}
