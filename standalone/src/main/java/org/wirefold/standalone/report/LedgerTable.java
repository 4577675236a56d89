package org.wirefold.standalone.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ledger.Claim;
import org.wirefold.analysis.ledger.Conflict;
import org.wirefold.analysis.ledger.LedgerView;
import org.wirefold.schema.wire.Figure;

/**
 * Ledgers for people: per force and theatre how many there are now, since when and who says so, how that came about, what is planned,
 * and which claims contradict each other.
 */
public final class LedgerTable {
    private static final String INDENT = "  ";
    private static final int LABEL = 9;
    private static final int AMOUNT = 20;
    private static final int DAY = 13;

    /** Strengths of a trend, the latest last; JSON has them all. */
    private static final int TREND = 5;

    /** Plans and conflicts of one ledger; JSON has them all. */
    private static final int MOST = 6;

    private final Page page;

    private LedgerTable(Page page) {
        this.page = page;
    }

    /** One block for each ledger. */
    public static String of(List<KnownLedger> ledgers, Ink ink) {
        LedgerTable table = new LedgerTable(new Page(ink));
        ledgers.forEach(table::write);
        return table.page.text();
    }

    private void write(KnownLedger ledger) {
        LedgerView view = ledger.view();
        String title = Places.ledger(
                ledger.key().force().orElse(null), ledger.key().theatre().orElse(null));
        page.line(page.ink().bold(Page.cut(title, Page.WIDTH))
                + page.ink().dim("  " + Words.count(view.claims().size(), "claim")));
        if (view.current().isPresent()) {
            row("now", view.current().get(), ledger);
        } else {
            page.line(INDENT + Page.left("now", LABEL) + "nobody says");
        }
        trend(view).ifPresent(trend -> page.line(INDENT + Page.left("trend", LABEL) + Page.cut(trend, 2 * Page.WIDTH)));
        List<Claim> plans = distinct(view.planned());
        plans.stream().limit(MOST).forEach(claim -> row("planned", claim, ledger));
        more(plans.size(), "plan");
        List<String> conflicts =
                view.conflicts().stream().map(Conflict::reason).distinct().toList();
        conflicts.stream().limit(MOST).forEach(this::conflict);
        more(conflicts.size(), "conflict");
        long retracted = view.claims().stream().filter(claim -> !claim.stands()).count();
        if (retracted > 0) {
            page.line(page.ink().dim("  " + Words.count(retracted, "claim") + " taken back"));
        }
        page.blank();
    }

    private void row(String label, Claim claim, KnownLedger ledger) {
        Figure figure = ledger.wire(claim).getFigure();
        String since = ledger.retractedSince(claim)
                .map(at -> "  (taken back " + Moments.dayAndYear(Instant.parse(at)) + ")")
                .orElse("");
        String said = claim.figure().speaker().map(speaker -> speaker + ", ").orElse("") + claim.source() + since;
        String amount = start(claim, ledger).map(from -> from + " → ").orElse(sign(claim)) + Amounts.of(figure);
        page.line(INDENT
                + Page.left(label, LABEL)
                + Page.left(amount, AMOUNT)
                + Page.left(day(claim.asOf().orElse(null)), DAY)
                + Page.cut(said, Page.WIDTH - INDENT.length() - LABEL - AMOUNT - DAY));
    }

    /** Where a change starts whose end this is: "5,200 → < 3,000". */
    private static Optional<String> start(Claim end, KnownLedger ledger) {
        Figure figure = ledger.wire(end).getFigure();
        if (!"to".equals(figure.getLinkRole())) {
            return Optional.empty();
        }
        return ledger.view().claims().stream()
                .filter(claim -> claim.articleId().equals(end.articleId())
                        && claim.figure().link().equals(end.figure().link())
                        && claim.figure().linkRole().equals(Optional.of("from")))
                .findFirst()
                .map(claim -> Amounts.of(ledger.wire(claim).getFigure()));
    }

    private void conflict(String reason) {
        Page.wrap("≠ " + reason, Page.WIDTH - 2, 2)
                .forEach(line -> page.line("  " + page.ink().red(line)));
    }

    private void more(int number, String what) {
        if (number > MOST) {
            page.line(page.ink().dim("  and " + Words.count(number - MOST, "more " + what)));
        }
    }

    /** How many move, where the number is no strength: "+450" for an increase. */
    private static String sign(Claim claim) {
        boolean moved = claim.figure().linkRole().isEmpty()
                && !claim.figure().flags().contains("res")
                && claim.figure().status().equals("planned");
        return moved
                ? switch (claim.figure().change()) {
                    case "increase" -> "+ ";
                    case "decrease" -> "− ";
                    default -> "";
                }
                : "";
    }

    /** The strengths of standing dated claims, each once in a row: "~5,000 (12 Feb 2020) → 2,500 (18 Feb 2021)". */
    private Optional<String> trend(LedgerView view) {
        List<String> steps = new ArrayList<>();
        String last = "";
        for (Claim claim : view.strengths()) {
            String amount = claim.figure().surface();
            String value = claim.figure().min() + ".." + claim.figure().max();
            if (!value.equals(last) && claim.asOf().isPresent()) {
                steps.add(amount + " (" + day(claim.asOf().get()) + ")");
                last = value;
            }
        }
        int from = Math.max(0, steps.size() - TREND);
        return steps.size() < 2
                ? Optional.empty()
                : Optional.of(
                        (from > 0 ? "… → " : "") + steps.stream().skip(from).collect(Collectors.joining(" → ")));
    }

    /** A story that says its plan twice, or two stories that say the same: the latest. */
    private static List<Claim> distinct(List<Claim> planned) {
        List<Claim> found = new ArrayList<>();
        for (Claim claim : planned) {
            boolean said = found.stream()
                    .anyMatch(one -> one.figure().min().equals(claim.figure().min())
                            && one.figure().max().equals(claim.figure().max())
                            && one.figure().vtype().equals(claim.figure().vtype())
                            && one.source().equals(claim.source()));
            if (!said) {
                found.add(claim);
            }
        }
        return found;
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "undated" : Moments.dayAndYear(at);
    }
}
