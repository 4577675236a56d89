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
import java.util.stream.Collectors;

/**
 * All claims about one force in one theatre, as a fold over the events of {@code figures.claims}. A value: adding gives a new ledger.
 *
 * <p>An event carries a claim as it stands after that event, so the later event of one claim takes the place of the earlier: it can
 * only differ in who carries it, in the number of copies and in the retraction, since the figure is part of the id. Events of one
 * claim come from one story, hence from one lane and in order, and none is known earlier than the one before it; events of different
 * claims may come in any order and give the same view.
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

    /**
     * What was known at that instant: the ledger of the events known by then, so an article that came later adds nothing, and a
     * retraction that came later takes nothing back. An undated claim counts from when its article was known, and shows no day.
     *
     * @param events every event of the key, those of one claim in order
     */
    public static Ledger knownAt(LedgerKey key, Collection<Claim> events, Instant instant) {
        return of(key, events.stream().filter(event -> event.isKnownAt(instant)).toList());
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

    /** Latest first, undated ones last. */
    private static List<Claim> plannedOf(List<Claim> standing) {
        List<Claim> planned = standing.stream()
                .filter(claim -> claim.figure().status().equals("planned")
                        && !claim.figure().negated())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(planned);
        planned.sort(Comparator.comparing(claim -> claim.asOf().isEmpty()));
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
