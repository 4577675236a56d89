package org.wirefold.enrich.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.analysis.ledger.Ledger;
import org.wirefold.analysis.ledger.LedgerKey;
import org.wirefold.analysis.ledger.LedgerView;
import org.wirefold.enrich.ClaimMapper;
import org.wirefold.enrich.Stores;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.Conflict;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;

/** Folds every claim into the entry of its force and theatre; nothing in an entry is overwritten, only marked. */
public final class LedgerProcessor extends ContextualProcessor<String, FigureClaim, String, LedgerEntry> {
    private KeyValueStore<String, LedgerEntry> entries;

    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public LedgerProcessor() {}

    @Override
    public void init(ProcessorContext<String, LedgerEntry> context) {
        super.init(context);
        entries = context.getStateStore(Stores.LEDGER);
    }

    @Override
    public void process(Record<String, FigureClaim> record) {
        String key = record.value().getLedgerKey();
        LedgerEntry before = entries.get(key);
        LatestClaims claims = LatestClaims.of(before).with(record.value().getClaim());
        LedgerEntry entry = entry(key, claims);
        if (!entry.equals(before)) {
            entries.put(key, entry);
            context().forward(record.withKey(key).withValue(entry));
        }
    }

    private static LedgerEntry entry(String keyText, LatestClaims latest) {
        LedgerKey key = LedgerKey.parse(keyText);
        Map<String, Claim> claims = latest.byId();
        LedgerView view = Ledger.of(
                        key, claims.values().stream().map(ClaimMapper::fromWire).toList())
                .view();
        LedgerEntry entry = new LedgerEntry();
        entry.setLedgerKey(keyText);
        entry.setForce(key.force().orElse(null));
        entry.setTheatre(key.theatre().orElse(null));
        entry.setClaims(wire(view.claims(), claims));
        entry.setEarlierClaims(latest.earlier());
        entry.setCurrent(
                view.current().map(claim -> claims.get(claim.claimId())).orElse(null));
        entry.setPlanned(wire(view.planned(), claims));
        entry.setConflicts(view.conflicts().stream()
                .map(conflict -> new Conflict(conflict.claimId(), conflict.otherClaimId(), conflict.reason()))
                .toList());
        return entry;
    }

    private static List<Claim> wire(List<org.wirefold.analysis.ledger.Claim> claims, Map<String, Claim> wire) {
        List<Claim> found = new ArrayList<>();
        for (var claim : claims) {
            Claim known = wire.get(claim.claimId());
            if (known != null) {
                found.add(known);
            }
        }
        return found;
    }
}
