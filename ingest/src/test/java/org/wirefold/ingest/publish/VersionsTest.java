package org.wirefold.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.ingest.read.ReadItem;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.SeenItem;

class VersionsTest {
    /** What a lane makes of the numbers: the higher one holds, and only a higher one lifts a cancel. */
    private record State(long version, ArticleStatus status, String body) {
        static State after(State before, long version, ReadItem item) {
            boolean older = before != null && version < before.version();
            boolean sticky = before != null
                    && before.status() == ArticleStatus.CANCELED
                    && item.status() != ArticleStatus.CANCELED
                    && version <= before.version();
            return older || sticky ? before : new State(version, item.status(), item.body());
        }
    }

    @Nested
    class WithNumbersOfTheProvider {
        @Test
        void everyOrderOfTwoVersionsACancelAndALateCopyEndsAlike() {
            List<ReadItem> items = List.of(
                    Items.story(978556838L, "one"),
                    Items.story(978556839L, "two"),
                    Items.cancel(1542761538L),
                    Items.story(978556838L, "one"));
            var ends = new HashSet<State>();
            for (List<ReadItem> order : permutations(items)) {
                ends.add(replay(order));
            }
            assertThat(ends).containsExactly(new State(1542761538L, ArticleStatus.CANCELED, ""));
        }

        @Test
        void aHigherUsableVersionLiftsTheCancelInEveryOrder() {
            List<ReadItem> items = List.of(Items.story(1L, "one"), Items.cancel(2L), Items.story(3L, "three"));
            for (List<ReadItem> order : permutations(items)) {
                assertThat(replay(order)).isEqualTo(new State(3, ArticleStatus.USABLE, "three"));
            }
        }

        @Test
        void aCancelUnderTheNumberOfItsStoryHoldsInBothOrders() {
            assertThat(replay(List.of(Items.story(7L, "x"), Items.cancel(7L))).status())
                    .isEqualTo(ArticleStatus.CANCELED);
            assertThat(replay(List.of(Items.cancel(7L), Items.story(7L, "x"))).status())
                    .isEqualTo(ArticleStatus.CANCELED);
        }

        @Test
        void nothingIsSentTwiceHoweverOftenAndInWhateverOrderItComesBack() {
            List<ReadItem> items = List.of(Items.story(1L, "one"), Items.story(2L, "two"), Items.cancel(3L));
            for (List<ReadItem> order : permutations(items)) {
                var again = new ArrayList<>(order);
                again.addAll(items);
                again.addAll(order);
                assertThat(sent(again)).hasSize(3);
            }
        }
    }

    @Nested
    class CountedByArrival {
        @Test
        void newContentIsANewVersionAndOldContentIsNone() {
            List<ReadItem> items = List.of(
                    Items.story(null, "a"), Items.story(null, "a"), Items.story(null, "b"), Items.story(null, "a"));
            assertThat(sent(items)).containsExactly(1L, 2L);
        }

        @Test
        void aCancelBeforeItsStoryHolds() {
            assertThat(replay(List.of(Items.cancel(null), Items.story(null, "a")))
                            .status())
                    .isEqualTo(ArticleStatus.CANCELED);
            assertThat(replay(List.of(Items.cancel(null), Items.story(5L, "a"))).status())
                    .isEqualTo(ArticleStatus.CANCELED);
            assertThat(replay(List.of(Items.story(null, "a"), Items.cancel(null), Items.story(null, "b")))
                            .status())
                    .isEqualTo(ArticleStatus.CANCELED);
        }

        @Test
        void aVersionThatFallsOffTheListIsTheOnlyOneSentAgain() {
            var items = new ArrayList<ReadItem>();
            for (int i = 0; i < 70; i++) {
                items.add(Items.story((long) i + 1, "body " + i));
            }
            items.add(Items.story(70L, "body 69"));
            items.add(Items.story(1L, "body 0"));
            assertThat(sent(items)).hasSize(71).endsWith(1L);
        }
    }

    private static State replay(List<ReadItem> items) {
        SeenItem seen = null;
        State state = null;
        for (ReadItem item : items) {
            Optional<Versions.NewVersion> version = Versions.decide(item, seen);
            if (version.isPresent()) {
                seen = version.get().remember();
                state = State.after(state, version.get().number(), item);
            }
        }
        return state;
    }

    private static List<Long> sent(List<ReadItem> items) {
        SeenItem seen = null;
        var numbers = new ArrayList<Long>();
        for (ReadItem item : items) {
            Optional<Versions.NewVersion> version = Versions.decide(item, seen);
            if (version.isPresent()) {
                seen = version.get().remember();
                numbers.add(version.get().number());
            }
        }
        return numbers;
    }

    private static <T> Set<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return Set.of(List.of());
        }
        var all = new HashSet<List<T>>();
        for (int i = 0; i < items.size(); i++) {
            var rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                var one = new ArrayList<T>();
                one.add(first);
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
