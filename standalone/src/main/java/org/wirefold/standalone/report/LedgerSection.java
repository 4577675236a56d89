package org.wirefold.standalone.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.Conflict;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.Retraction;

/** Troop figures per force and theatre: every claim with its source, what stands today, what is planned, what contradicts. */
final class LedgerSection {
    /** A longer series is cut here; the topic has them all. */
    private static final int SHOWN = 12;

    /** Columns left for who said it and where. */
    private static final int SOURCE = 37;

    private final Library library;
    private final List<LedgerEntry> entries;
    private final List<LedgerEntry> unplaced;

    LedgerSection(List<LedgerEntry> ledger, Library library) {
        this.library = library;
        Map<String, LedgerEntry> latest = new LinkedHashMap<>();
        ledger.forEach(entry -> latest.put(entry.getLedgerKey(), entry));
        List<LedgerEntry> visible = latest.values().stream()
                .filter(entry -> !visible(entry).isEmpty())
                .sorted(Comparator.comparingInt(
                                (LedgerEntry entry) -> -visible(entry).size())
                        .thenComparing(LedgerEntry::getLedgerKey))
                .toList();
        entries = visible.stream().filter(LedgerSection::isPlaced).toList();
        unplaced = visible.stream().filter(entry -> !isPlaced(entry)).toList();
    }

    void write(Page page) {
        int claims = entries.stream().mapToInt(entry -> visible(entry).size()).sum();
        page.heading(
                "TROOPS",
                Words.count(claims, "claim") + " on "
                        + Words.count(entries.size(), "force in a theatre", "forces in theatres"));
        entries.forEach(entry -> write(entry, page));
        int elsewhere =
                unplaced.stream().mapToInt(entry -> visible(entry).size()).sum();
        if (elsewhere > 0) {
            page.line(page.ink().dim("and " + Words.count(elsewhere, "claim") + " without a stated force or place"));
        }
    }

    private void write(LedgerEntry entry, Page page) {
        page.line(page.ink().bold(Places.ledger(entry.getForce(), entry.getTheatre())) + state(entry));
        List<Claim> rows = rows(visible(entry));
        rows.stream().limit(SHOWN).forEach(claim -> write(claim, page));
        if (rows.size() > SHOWN) {
            page.line(page.ink().dim("      and " + (rows.size() - SHOWN) + " more"));
        }
        conflicts(entry).forEach(conflict -> page.line("   " + page.ink().red(Page.cut(conflict, 97))));
        page.blank();
    }

    /** A story that says the same number twice, in its headline and below, gets one row. */
    private static List<Claim> rows(List<Claim> claims) {
        Map<String, Claim> rows = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Figure figure = claim.getFigure();
            String same = String.join(
                    "\n",
                    claim.getStoryId(),
                    Moments.day(claim.getAsOf()),
                    Amounts.of(figure),
                    figure.getKind(),
                    figure.getStatus(),
                    String.valueOf(claim.getRetraction()));
            rows.putIfAbsent(same, claim);
        }
        return List.copyOf(rows.values());
    }

    /** Each pair of numbers and sources once, however often the two articles repeat theirs. */
    private Set<String> conflicts(LedgerEntry entry) {
        Map<String, Claim> byId = new LinkedHashMap<>();
        visible(entry).forEach(claim -> byId.put(claim.getClaimId(), claim));
        Set<String> conflicts = new LinkedHashSet<>();
        for (Conflict conflict : entry.getConflicts()) {
            Claim one = byId.get(conflict.getClaimId());
            Claim other = byId.get(conflict.getOtherClaimId());
            if (one != null && other != null) {
                conflicts.add("≠ " + inShort(one) + "  against  " + inShort(other));
            }
        }
        return conflicts;
    }

    private String state(LedgerEntry entry) {
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(entry.getCurrent())
                .filter(this::isVisible)
                .ifPresent(claim ->
                        parts.add("now " + Amounts.of(claim.getFigure()) + " (" + Moments.day(claim.getAsOf()) + ")"));
        entry.getPlanned().stream()
                .filter(this::isVisible)
                .findFirst()
                .ifPresent(claim -> parts.add("planned " + Amounts.of(claim.getFigure())));
        return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
    }

    private static void write(Claim claim, Page page) {
        Figure figure = claim.getFigure();
        String row = Page.right(Moments.day(claim.getAsOf()), 9) + Page.right(Amounts.of(figure), 11) + "  "
                + Page.left(words(figure), 25) + "  " + Page.left(standing(figure), 14) + source(claim);
        Retraction retraction = claim.getRetraction();
        if (retraction == null) {
            page.line(row);
        } else {
            page.line(page.ink().dim(row));
            page.line(page.ink()
                    .red(" ".repeat(22)
                            + Page.cut(
                                    "✗ retracted " + Moments.day(retraction.getAt()) + ": " + retraction.getCause(),
                                    74)));
        }
    }

    private static String words(Figure figure) {
        String role = figure.getLinkRole();
        boolean joint = "from".equals(role) || "to".equals(role);
        String surface = joint && !figure.getSurface().startsWith(role + " ")
                ? role + " " + figure.getSurface()
                : figure.getSurface();
        return figure.getKind().equals("troop") ? surface : surface + " (" + figure.getKind() + ")";
    }

    private static String standing(Figure figure) {
        return switch (figure.getChange()) {
            case "increase" -> figure.getStatus() + " ▲";
            case "decrease" -> figure.getStatus() + " ▼";
            default -> figure.getStatus();
        };
    }

    private static String source(Claim claim) {
        String speaker = claim.getFigure().getSpeaker();
        String copies = claim.getCopies() > 1 ? " ×" + claim.getCopies() : "";
        String said = speaker == null ? claim.getSource() : speaker + " in " + claim.getSource();
        return Page.cut(said, SOURCE - copies.length()) + copies;
    }

    private static String inShort(Claim claim) {
        return Amounts.of(claim.getFigure()) + " (" + claim.getSource() + ", " + Moments.day(claim.getAsOf()) + ")";
    }

    private static boolean isPlaced(LedgerEntry entry) {
        return entry.getForce() != null && entry.getTheatre() != null;
    }

    private List<Claim> visible(LedgerEntry entry) {
        return entry.getClaims().stream().filter(this::isVisible).toList();
    }

    private boolean isVisible(Claim claim) {
        return !library.isHeld(claim.getArticleId());
    }
}
