package org.wirefold.proof.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.oracle.OracleLedger;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;

/**
 * The ledger is the fold of the claims, at its end and on the way: every entry on the topic is what the claims of its key gave at some
 * point, in their order, and the last one what all of them give. At 20 random points the fold from nothing is compared with the running
 * one.
 */
public final class LedgerFold implements Invariant {
    private static final int CUTS = 20;
    private static final long SEED = 20261120L;

    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String title() {
        return "ledger: the fold of the claims";
    }

    /** The claims of one key and the entries they should give. */
    private static final class Key {
        private final List<FigureClaim> claims = new ArrayList<>();
        private final OracleLedger ledger;
        private final List<Long> expected = new ArrayList<>();
        private int reached = -1;
        private int workedTo = -1;

        Key(String key) {
            ledger = new OracleLedger(key);
        }

        /** An event that leaves the entry as it was gives none. */
        void add(FigureClaim claim, boolean worked) {
            long entry = hash(ledger.add(claim.getClaim()));
            claims.add(claim);
            if (expected.isEmpty() || expected.get(expected.size() - 1) != entry) {
                expected.add(entry);
            }
            workedTo = worked ? expected.size() - 1 : workedTo;
        }
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        if (captured.topic(Topics.FIGURE_CLAIMS).isCut()) {
            return findings.notChecked("figures.claims no longer begins at its first record");
        }
        Map<String, Key> keys = new TreeMap<>();
        captured.read(Topics.FIGURE_CLAIMS, FigureClaim.class, (record, claim) -> {
            findings.looked(1);
            if (!record.key().equals(claim.getLedgerKey())) {
                findings.violation(claim.getClaim().getClaimId(), record.place() + " has the key " + record.key());
            }
            Key key = keys.computeIfAbsent(claim.getLedgerKey(), Key::new);
            try {
                key.add(claim, captured.isWorked(record));
            } catch (IllegalArgumentException e) {
                findings.violation(
                        claim.getClaim().getClaimId(), record.place() + ": cannot be folded: " + e.getMessage());
            }
        });
        compareEntries(captured, findings, keys);
        compareCuts(findings, keys);
        return findings;
    }

    private static void compareEntries(Captured captured, Findings findings, Map<String, Key> keys) {
        Set<String> wrong = new HashSet<>();
        captured.read(Topics.FIGURE_LEDGER, LedgerEntry.class, (record, entry) -> {
            findings.looked(1);
            Key key = keys.get(entry.getLedgerKey());
            if (key == null || !record.key().equals(entry.getLedgerKey())) {
                findings.violation(entry.getLedgerKey(), record.place() + ": an entry without claims");
                return;
            }
            int at = key.reached + 1;
            long hash = hash(entry);
            while (at < key.expected.size() && key.expected.get(at) != hash) {
                at++;
            }
            if (at < key.expected.size()) {
                key.reached = at;
            } else if (wrong.add(entry.getLedgerKey())) {
                findings.violation(
                        entry.getLedgerKey(), record.place() + ": no fold of the claims gives this entry here");
            }
        });
        keys.forEach((name, key) -> {
            if (key.reached < key.workedTo && wrong.add(name)) {
                findings.violation(name, "the last entry is not what all claims of the key give");
            }
        });
    }

    private static void compareCuts(Findings findings, Map<String, Key> keys) {
        Random random = new Random(SEED);
        List<String> names = keys.entrySet().stream()
                .filter(entry -> !entry.getValue().claims.isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        for (int cut = 0; cut < CUTS && !names.isEmpty(); cut++) {
            String name = names.get(random.nextInt(names.size()));
            Key key = keys.getOrDefault(name, new Key(name));
            int length = 1 + random.nextInt(key.claims.size());
            OracleLedger running = new OracleLedger(name);
            Map<String, FigureClaim> latest = new HashMap<>();
            LedgerEntry entry = new LedgerEntry();
            for (FigureClaim claim : key.claims.subList(0, length)) {
                entry = running.add(claim.getClaim());
                latest.put(claim.getClaim().getClaimId(), claim);
            }
            findings.looked(1);
            boolean whole = latest.size() <= OracleLedger.MOST;
            if (whole && !OracleLedger.of(name, latest.values()).equals(entry)) {
                findings.violation(name, "after " + length + " claims the fold from nothing gives another entry");
            }
        }
    }

    private static long hash(LedgerEntry entry) {
        return Hashes.of(entry.toString());
    }
}
