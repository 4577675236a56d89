package org.wirefold.analysis.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All claims about one force in one theatre, as a fold over the events of {@code figures.claims}. A value: adding gives a new ledger.
 *
 * <p>An event carries a claim as it stands after that event, so the later event of one claim takes the place of the earlier: it can
 * only differ in the number of copies and in the retraction, since everything else is part of the id. Events of one claim come from
 * one story, hence from one lane and in order; events of different claims may come in any order and give the same view.
 */
public final class Ledger {
    /** By day (undated last), then lane order, then id. */
    static final Comparator<Claim> ORDER = Comparator.comparing(
                    (Claim claim) -> claim.asOf().orElse(Instant.MAX))
            .thenComparingLong(Claim::sequence)
            .thenComparing(Claim::claimId);

    private final LedgerKey key;
    private final Map<String, Claim> claims;

    private Ledger(LedgerKey key, Map<String, Claim> claims) {
        this.key = key;
        this.claims = claims;
    }

    public static Ledger empty(LedgerKey key) {
        return new Ledger(key, Map.of());
    }

    /** The ledger of these events, in this order. */
    public static Ledger of(LedgerKey key, Collection<Claim> events) {
        Map<String, Claim> claims = new HashMap<>();
        events.forEach(event -> claims.put(event.claimId(), checked(key, event)));
        return new Ledger(key, claims);
    }

    /** This ledger and one more event. Costs one copy of the claims. */
    public Ledger with(Claim event) {
        Map<String, Claim> more = new HashMap<>(claims);
        more.put(event.claimId(), checked(key, event));
        return new Ledger(key, more);
    }

    public LedgerKey key() {
        return key;
    }

    /** Everything known. */
    public LedgerView view() {
        return viewOf(new ArrayList<>(claims.values()));
    }

    /**
     * What was known at that instant: the claims of that day and before, without the retractions that came later. Undated claims are
     * left out, because nobody can say that they were known.
     */
    public LedgerView asOf(Instant instant) {
        List<Claim> known = new ArrayList<>();
        for (Claim claim : claims.values()) {
            if (claim.asOf().isPresent() && !claim.asOf().get().isAfter(instant)) {
                known.add(claim.seenAt(instant));
            }
        }
        return viewOf(known);
    }

    private LedgerView viewOf(List<Claim> known) {
        known.sort(ORDER);
        List<Claim> standing = known.stream().filter(Claim::stands).toList();
        return new LedgerView(key, known, latestCurrent(standing), plannedOf(standing), Conflicts.among(key, standing));
    }

    /**
     * The last dated one; an undated one only when no dated one exists. People come before formations, because "two battalions" says
     * nothing about how many the force has besides.
     */
    private static Optional<Claim> latestCurrent(List<Claim> standing) {
        List<Claim> now = standing.stream()
                .filter(claim -> Standpoint.of(claim.figure()).isNow())
                .toList();
        List<Claim> people = now.stream().filter(Ledger::countsPeople).toList();
        return latest(people.isEmpty() ? now : people);
    }

    private static boolean countsPeople(Claim claim) {
        return claim.figure().unit().equals("personnel");
    }

    private static Optional<Claim> latest(List<Claim> claims) {
        Optional<Claim> latest = Optional.empty();
        for (Claim claim : claims) {
            boolean dated = claim.asOf().isPresent()
                    || latest.isEmpty()
                    || latest.get().asOf().isEmpty();
            if (dated) {
                latest = Optional.of(claim);
            }
        }
        return latest;
    }

    private static List<Claim> plannedOf(List<Claim> standing) {
        List<Claim> planned = new ArrayList<>();
        for (Claim claim : standing) {
            if (claim.figure().status().equals("planned")) {
                planned.add(claim);
            }
        }
        Collections.reverse(planned);
        return planned;
    }

    private static Claim checked(LedgerKey key, Claim event) {
        LedgerKey of = LedgerKey.of(event.figure());
        if (!of.equals(key)) {
            throw new IllegalArgumentException(
                    "claim " + event.claimId() + " is about " + of.text() + ", the ledger about " + key.text());
        }
        return event;
    }
}
