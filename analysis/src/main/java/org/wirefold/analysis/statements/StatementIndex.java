package org.wirefold.analysis.statements;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.statements.Comparison.Grade;

/**
 * The groups of the window, and which of them a statement belongs to. Holds what proposes candidates; the groups themselves are kept
 * by the {@link ClusterSource}. The answer depends on the groups put and not removed, and on the statement, never
 * on the order of putting: after a restart the same groups give the same answers.
 *
 * <p>A statement is compared with the canonical wording of a group and, because a group may hold longer and shorter cuts, with its
 * other wordings. It joins when it is the same as the canonical wording or part of a sighting, and contradicts none of them. Reworded
 * statements join only under the same name.
 */
public final class StatementIndex {
    /**
     * Groups are candidates for this long after they were last seen. 30 days: the corpora behind the evaluation pairs repeat a
     * statement after at most 28 days, and an article may be dated 30 days back (DESIGN.md 5).
     */
    public static final Duration WINDOW = Duration.ofDays(30);

    /**
     * Groups that stay at least, whatever the times say, so that undated articles and archives out of order still find each other.
     * Costs about 3 MB of index; a month of one desk.
     */
    static final int LINGER = 10_000;

    /** Candidates that are compared. The right group is among the first three for every near-identical pair of the development set. */
    private static final int MOST_CANDIDATES = 8;
    /** Wordings of a group that are compared, in lane order. */
    private static final int MOST_WORDINGS = 16;

    private final ClusterSource source;
    private final StatementComparison comparison = new StatementComparison();
    private final CandidateIndex candidates = new CandidateIndex();
    private final RecentWordings wordings = new RecentWordings();
    private final long windowMillis;
    private final int linger;

    public StatementIndex(ClusterSource source) {
        this(source, WINDOW, LINGER);
    }

    /**
     * @param window how long a group is a candidate after it was last seen
     * @param linger groups that are kept at least, whatever the times say
     */
    public StatementIndex(ClusterSource source, Duration window, int linger) {
        this.source = source;
        this.windowMillis = window.toMillis();
        this.linger = linger;
    }

    /** What the groups held know of a statement; changes nothing. */
    public Match match(Statement statement) {
        Wording wording = Wording.of(statement.words());
        boolean founds = FragmentRule.foundsGroup(wording);
        if (!FragmentRule.mayJoin(wording)) {
            return new Match(Optional.empty(), Optional.empty(), List.of(), List.of(), false);
        }
        int[] keys = CandidateKeys.of(
                wording, statement.speaker().map(SpeakerNames::key).orElse(""));
        var near = candidates.candidates(keys, 1, MOST_CANDIDATES);
        return new Judgement(statement, wording, founds).over(near);
    }

    /** Puts a group that is new ({@code before} is null) or has changed. A withdrawn one is no candidate any more. */
    public void put(@Nullable QuoteGroup before, QuoteGroup after) {
        if (after.withdrawn()) {
            candidates.remove(after.quoteId());
            return;
        }
        int[] keys = keys(after);
        boolean sameKeys = before != null && !before.withdrawn() && java.util.Arrays.equals(keys(before), keys);
        if (!sameKeys || !candidates.touch(after.quoteId(), after.lastSeenMillis())) {
            candidates.put(after.quoteId(), after.lastSeenMillis(), keys);
        }
    }

    /** Forgets a group; an unknown id is no error. */
    public void remove(String quoteId) {
        candidates.remove(quoteId);
    }

    /**
     * Forgets the groups that have left the window, the longest unseen first, as long as more than {@value #LINGER} are held. Costs a
     * pass over all groups: call it once in an hour of stream time, with the full hour, so that a restart changes nothing.
     *
     * @return their ids, so that the store can forget them too
     */
    public List<String> expire(long streamTimeMillis) {
        List<String> old = candidates.before(streamTimeMillis - windowMillis, candidates.size() - linger);
        old.forEach(candidates::remove);
        return old;
    }

    /** Groups held. */
    public int size() {
        return candidates.size();
    }

    private static int[] keys(QuoteGroup group) {
        Map<String, Wording> wordings = new HashMap<>();
        Set<int[]> sets = new LinkedHashSet<>();
        String voted = group.speaker()
                .flatMap(VotedSpeaker::name)
                .map(SpeakerNames::key)
                .orElse("");
        for (Sighting sighting : group.sightings()) {
            Wording wording = wordings.computeIfAbsent(sighting.text(), Wording::of);
            String own = sighting.speaker()
                    .flatMap(Speaker::name)
                    .map(SpeakerNames::key)
                    .orElse(voted);
            sets.add(CandidateKeys.of(wording, own));
        }
        return CandidateKeys.union(sets);
    }

    /** One statement before its candidates. */
    private final class Judgement {
        private final Statement statement;
        private final Wording wording;
        private final boolean founds;
        private final Set<String> conflicts = new TreeSet<>();
        private final Set<String> occasions = new TreeSet<>();

        Judgement(Statement statement, Wording wording, boolean founds) {
            this.statement = statement;
            this.wording = wording;
            this.founds = founds;
        }

        private record Joinable(QuoteGroup group, Comparison comparison) {}

        Match over(List<CandidateIndex.Candidate> near) {
            List<Joinable> joinable = new ArrayList<>();
            for (CandidateIndex.Candidate candidate : near) {
                source.group(candidate.quoteId())
                        .filter(group -> !group.withdrawn())
                        .flatMap(this::judge)
                        .ifPresent(joinable::add);
            }
            Optional<Joinable> best = joinable.stream().min(BEST_FIRST);
            return new Match(
                    best.map(b -> b.group().quoteId()),
                    best.map(Joinable::comparison),
                    List.copyOf(conflicts),
                    List.copyOf(occasions),
                    founds);
        }

        private static final Comparator<Joinable> BEST_FIRST = Comparator.comparing(
                        (Joinable j) -> j.comparison().grade())
                .thenComparing(j -> j.group().firstSeen().orElseThrow(), Sighting.LANE_ORDER)
                .thenComparing(j -> j.group().quoteId());

        private Optional<Joinable> judge(QuoteGroup group) {
            Voice voice = group.speaker().map(VotedSpeaker::voice).orElse(Voice.UNKNOWN);
            if (!voice.maySpeakAs(statement.voice())) {
                return Optional.empty();
            }
            boolean sameName = voice.isNamedAs(statement.voice());
            Wording text = wordings.of(group.text());
            Comparison canonical = comparison.compare(text, wording);
            if (canonical.same()
                    && Occasion.areTwo(group.firstSeen().map(Sighting::day), statement.day(), text, wording)) {
                return otherOccasion(group, sameName);
            }
            if (canonical.conflict().isPresent() || contradictsOther(group)) {
                conflicts.add(group.quoteId());
                return Optional.empty();
            }
            boolean joins = founds && canonical.same() && (sameName || canonical.grade() != Grade.REWORDED)
                    || sameName && FragmentRule.isPartOf(wording, text)
                    || founds && isCutOfOther(group);
            return joins ? Optional.of(new Joinable(group, asVariant(canonical))) : Optional.empty();
        }

        private Optional<Joinable> otherOccasion(QuoteGroup group, boolean sameName) {
            if (sameName) {
                occasions.add(group.quoteId());
            }
            return Optional.empty();
        }

        /** Never merge what contradicts: not even a wording that is not the canonical one. */
        private boolean contradictsOther(QuoteGroup group) {
            return others(group)
                    .anyMatch(other -> comparison
                            .compare(wordings.of(other), wording)
                            .conflict()
                            .isPresent());
        }

        private boolean isCutOfOther(QuoteGroup group) {
            return others(group)
                    .anyMatch(other -> comparison
                                    .compare(wordings.of(other), wording)
                                    .grade()
                                    .compareTo(Grade.NEAR_IDENTICAL)
                            <= 0);
        }

        private Stream<String> others(QuoteGroup group) {
            return group.sightings().stream()
                    .map(Sighting::text)
                    .distinct()
                    .filter(text -> !text.equals(group.text()))
                    .limit(MOST_WORDINGS);
        }

        private Comparison asVariant(Comparison canonical) {
            return canonical.same()
                    ? canonical
                    : new Comparison(true, Grade.REWORDED, Optional.empty(), canonical.diff());
        }
    }
}
