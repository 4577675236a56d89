package org.wirefold.analysis.stories;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells two articles written to one template from two copies of one article: the words agree, the figures and names do not. The
 * thresholds were set on the Reuters and web articles of the development set; moving any by a tenth changes its F1 by less than .01.
 */
final class TemplateRule {
    /** Words in one run from which it is prose that somebody copied; forms have their gaps closer. */
    private static final int PROSE_RUN = 20;

    /** Words in such runs that outweigh single figures: then only figures in one another's place count. */
    private static final int MUCH_PROSE = 100;

    /** Share of the figures that may differ: a correction changes few, a template most. */
    private static final double CHANGED_FIGURES = 0.28;

    /** Share of the names that may differ in text with much prose; above, what is shared is page furniture. */
    private static final double CHANGED_NAMES = 0.6;

    /** Share of the first names that the other text must know. */
    private static final double SAME_SUBJECT = 0.5;

    /** Words in one run that two forms about different subjects hardly share. */
    private static final int LONGEST_FORM = 60;

    /** Precise figures in common that make two forms the same report. */
    private static final int SAME_REPORT = 3;

    /** Figures that no correction changes together with a name. */
    private static final int REPLACED_FIGURES = 2;

    /** Share of both texts from which one changed figure is a correction. Different reports of one form reached .80 on one day. */
    private static final double NEARLY_EQUAL = 0.88;

    /** A correction follows within the news day; the same words with another figure later are the next report of a series. */
    private static final long NEXT_DAY = Duration.ofHours(20).toMillis();

    private TemplateRule() {}

    /** Why the two are different stories in spite of their words; empty when nothing speaks against a copy. */
    static Optional<String> veto(WindowArticle article, Comparison comparison) {
        Facts facts = comparison.article().facts();
        Facts earlier = comparison.earlier().facts();
        if (comparison.wordsInRuns(PROSE_RUN) >= MUCH_PROSE) {
            return vetoOfProse(comparison, facts, earlier);
        }
        int shared = IntSets.shared(facts.figures(), earlier.figures());
        int changed = IntSets.conflicts(facts.figures(), earlier.figures());
        long apart = Math.abs(article.eventTimeMillis() - comparison.candidate().eventTimeMillis());
        if (changed == 1 && apart < NEXT_DAY && isCorrection(comparison, facts, earlier)) {
            return Optional.empty();
        }
        if (tooMany(changed, shared)) {
            return Optional.of("same words with other figures");
        }
        if (changed > 0 && apart >= NEXT_DAY) {
            return Optional.of("same words with another figure on another day");
        }
        if (isSameReport(facts, earlier)) {
            return Optional.empty();
        }
        if (comparison.runs().longest() < LONGEST_FORM && isAboutAnother(comparison, facts, earlier)) {
            return Optional.of("same words about somebody else");
        }
        Substitutions replaced = Substitutions.of(comparison, facts, earlier);
        return replaced.figures() >= REPLACED_FIGURES && replaced.names() > 0
                ? Optional.of("same form with other figures and names")
                : Optional.empty();
    }

    private static Optional<String> vetoOfProse(Comparison comparison, Facts facts, Facts earlier) {
        int shared = IntSets.shared(facts.figures(), earlier.figures());
        int replaced = Substitutions.of(comparison, facts, earlier).figures();
        if (replaced > 1 && tooMany(replaced, shared)) {
            return Optional.of("same words with other figures in their place");
        }
        int changedNames = IntSets.conflicts(facts.names(), earlier.names());
        int sharedNames = IntSets.shared(facts.names(), earlier.names());
        if (changedNames > CHANGED_NAMES * (changedNames + sharedNames) && subject(facts, earlier) <= SAME_SUBJECT) {
            return Optional.of("same furniture around another text");
        }
        return Optional.empty();
    }

    /** One figure differs in an otherwise equal text about the same people. */
    private static boolean isCorrection(Comparison comparison, Facts facts, Facts earlier) {
        return comparison.resemblance() >= NEARLY_EQUAL && IntSets.conflicts(facts.names(), earlier.names()) == 0;
    }

    private static boolean tooMany(int changed, int shared) {
        return changed > 0 && changed >= CHANGED_FIGURES * (shared + changed);
    }

    private static boolean isAboutAnother(Comparison comparison, Facts facts, Facts earlier) {
        return IntSets.conflicts(facts.names(), earlier.names()) > 0
                && subject(facts, earlier) <= SAME_SUBJECT
                && !comparison.equalTitle();
    }

    /** Tables of figures name hardly anybody; there the figures tell whose they are. */
    private static boolean isSameReport(Facts facts, Facts earlier) {
        int shared = IntSets.shared(facts.preciseFigures(), earlier.preciseFigures());
        int changed = IntSets.conflicts(facts.preciseFigures(), earlier.preciseFigures());
        boolean sameFirstName = facts.firstNameIn(earlier) || earlier.firstNameIn(facts);
        return shared >= SAME_REPORT && shared > 2 * changed && sameFirstName;
    }

    /** In one of the two directions only: a copy may begin with furniture, or be cut from the top. */
    private static double subject(Facts facts, Facts earlier) {
        return Math.max(facts.leadIn(earlier), earlier.leadIn(facts));
    }
}
