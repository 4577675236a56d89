package org.wirefold.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.text.Tokens;

/** Sentences written for these tests; ranges are shown as {@code min..max}, an open end is left out. */
class FigureExtractorTest {
    @Nested
    class BesideTheNoun {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Portugal keeps about 1,300 soldiers in Mali.                              | 1300..1300
                Nearly 700 Belgian paratroopers landed near Kolwezi.                      | ..700
                Up to 250 more marines may be flown in.                                   | ..250
                At least 60 armed men stormed the barracks.                               | 60..
                Fewer than 90 legionnaires stayed on.                                     | ..90
                The ministry counts 17 000 conscripts.                                    | 17000..17000
                Some 4500 reservists were called up.                                      | 4500..4500
                He asked for thirteen hundred Marines.                                    | 1300..1300
                Two dozen commandos seized the airport.                                   | 24..24
                Half a million Soviet soldiers were stationed abroad.                     | 500000..500000
                Several hundred peacekeepers were flown to Bunia.                         | 300..900
                A few thousand Ugandan soldiers remain.                                   | 2000..5000
                Scores of gunmen stormed the station of the militia.                      | 40..199
                Tens of thousands of troops line the frontier.                            | 20000..99999
                Between 2,000 and 3,000 rebels hide in the forest.                        | 2000..3000
                In all, 10,000-15,000 soldiers will take part.                            | 10000..15000
                From 200 to 300 troops will be withdrawn in spring.                       | 200..300
                The kingdom is host to 900 us troops.                                     | 900..900
                SOME 12 000 SOVIET TROOPS LEFT BY LAND LAST WEEK.                         | 12000..12000
                Three brigades of paratroopers will go to the Gulf.                       | 3..3
                The UN sent 70 military and 20 civilian observers to the border.          | 70..70
                Havana sent another 1,000 Cubans to reinforce its troops in Angola.       | 1000..1000
                A 12-man patrol of British marines crossed the river.                     | 12..12
                The 15,000-strong UN peacekeeping force will stay until August.           | 15000..15000
                The army, now 45,000 strong, guards the passes.                           | 45000..45000
                """)
        void theNumberIsReadWithItsModifiers(String sentence, String expected) {
            assertThat(ranges(sentence)).isEqualTo(expected);
        }
    }

    @Nested
    class Changes {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Denmark will raise the number of its troops in Latvia from 150 to nearly 900.          | from 150..150, to ..900
                The garrison will be cut to 800 soldiers from 1,400.                                   | to 800..800, from 1400..1400
                Troop levels fell to 28,000 last month, down from 30,000 a year ago.                   | to 28000..28000, from 30000..30000
                Germany will raise its contingent by 500 to 3,500 soldiers.                            | delta 500..500, to 3500..3500
                Canada reduced its forces there by 200 from 950.                                       | delta 200..200, from 950..950
                NATO's mission will grow tenfold, from 40 advisers to 400.                             | factor 10..10, from 40..40, to 400..400
                The reinforcements will bring to 4,000 the number of French troops in Mali.            | to 4000..4000
                """)
        void theMembersOfOneChangeKnowTheirRoles(String sentence, String expected) {
            String roles = read(sentence).stream()
                    .map(figure -> figure.linkRole().orElse("-") + " " + range(figure))
                    .collect(Collectors.joining(", "));
            assertThat(roles).isEqualTo(expected);
            assertThat(read(sentence)).extracting(Figure::link).doesNotContain(java.util.Optional.empty());
        }

        @Test
        void twoTheatresAreTwoChanges() {
            List<Figure> figures = read(
                    "London will trim its garrison in Cyprus from 4,100 to 3,300, and in Brunei from 900 to 700, the army said.");
            assertThat(figures)
                    .extracting(figure -> figure.location().orElse(""))
                    .containsExactly("CY", "CY", "BN", "BN");
            assertThat(figures.get(0).link())
                    .isEqualTo(figures.get(1).link())
                    .isNotEqualTo(figures.get(2).link());
        }

        @Test
        void theStartOfAPlannedChangeIsNow() {
            List<Figure> figures = read("Oslo will cut its contingent in Kosovo from 320 to 90.");
            assertThat(figures).extracting(Figure::status).containsExactly("current", "planned");
            assertThat(figures).extracting(Figure::change).containsExactly("decrease", "decrease");
        }

        @Test
        void theSentenceBeforeMayHoldTheStart() {
            List<Figure> figures = read(
                    "The siege began with 700 soldiers inside the fort. That was reduced within a week to 90 soldiers.");
            assertThat(figures)
                    .extracting(figure -> figure.linkRole().orElse(""))
                    .containsExactly("from", "to");
        }
    }

    @Nested
    class NounElsewhere {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Vietnam has withdrawn 50,000 of its soldiers, leaving some 100,000 there.         | 50000..50000, 100000..100000
                Pretoria had 3,000 soldiers across the border; all but 500 have left.             | 3000..3000, 500..500
                There are 800 Dutch marines on the island, including about 90 who teach.          | 800..800, 90..90
                There were 2,500 soldiers in Niger and 300 in Benin.                              | 2500..2500, 300..300
                The militia's strength is put at 6,000.                                           | 6000..6000
                A peacekeeping force of up to 10,000 would be needed.                             | ..10000
                Only 55 of the 119 military advisers speak the language.                          | 55..55, 119..119
                The 500 extra troops will join 2,300 already there.                               | 500..500, 2300..2300
                There are now 6,700 UN troops in Lebanon, down from a peak of 7,000.              | 6700..6700, 7000..7000
                The White House wants to keep 5,000 troops in Oman, a cut of 12,000.              | 5000..5000, 12000..12000
                Iraqi forces totalling 400,000 face the coalition.                                | 400000..400000
                Its garrison of 2,000 held out for a month.                                       | 2000..2000
                Military sources put the number of insurgents at 8,000 to 12,000.                 | 8000..12000
                The first 300 of 4,000 reinforcements landed yesterday.                           | 300..300, 4000..4000
                NATO's mission in Kosovo, which numbers 16,000, will be reduced to 10,000.        | 16000..16000, 10000..10000
                """)
        void theSentenceTellsWhatIsCounted(String sentence, String expected) {
            assertThat(ranges(sentence)).isEqualTo(expected);
        }
    }

    @Nested
    class Shares {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Sweden will double the number of soldiers in its garrison.     | 2..2
                Half of the Ethiopian troops will go home.                     | 0.5..0.5
                More than half of the peacekeepers are Nepalese.               | 0.5..
                Forty percent of the army is on leave.                         | 0.4..0.4
                Rwanda increased the size of its contingent tenfold.           | 10..10
                Lisbon will cut its troops in Angola by a quarter.             | 0.25..0.25
                """)
        void aFactorIsNoCount(String sentence, String expected) {
            assertThat(ranges(sentence)).isEqualTo(expected);
            assertThat(read(sentence)).extracting(Figure::vtype).containsOnly("factor");
        }
    }

    @Nested
    class Refused {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "At least 40 soldiers were killed near Gao.",
                    "Rebels killed 31 villagers and seven soldiers.",
                    "The raid left 30 militants dead, and 12 soldiers wounded.",
                    "Bodies of 50 soldiers lay in the valley.",
                    "The army lost 220 men.",
                    "In 1994 troops entered the province.",
                    "At 0600 forces crossed the river.",
                    "On 15 November troops marched past.",
                    "The 82nd Airborne and two F-16 fighters arrived.",
                    "More than 200 firefighters battled the blaze near the barracks.",
                    "The army's budget fell from 500 to 400 million dollars.",
                    "The 120-strong parliament discussed the troops.",
                    "A 45-strong repair team visited the army base.",
                    "The company cut its work force by 32,000.",
                    "Its load factor fell to 52 pct from 57 pct, the Air Group said.",
                    "Some 50,000 refugees fled when troops came.",
                    "The army team was reduced to 10 men after a foul.",
                    "A court sentenced 12 officers of the army to death.",
                    "89 former soldiers met in the town.",
                    "The troops fired 300 rockets at 20 tanks.",
                    "No soldiers were seen, and most of the troops had gone."
                })
        void whatIsNoPresence(String sentence) {
            assertThat(read(sentence)).extracting(Figure::surface).isEmpty();
        }

        @Test
        void theVerbOfEachClauseDecidesNotTheSentence() {
            assertThat(ranges("An attack by 300 guerrillas killed 20 soldiers, while 900 troops guarded the town."))
                    .isEqualTo("300..300, 900..900");
        }
    }

    static String ranges(String text) {
        return read(text).stream().map(FigureExtractorTest::range).collect(Collectors.joining(", "));
    }

    private static String range(Figure figure) {
        return figure.min().map(FigureExtractorTest::plain).orElse("")
                + ".."
                + figure.max().map(FigureExtractorTest::plain).orElse("");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
    }

    static List<Figure> read(String... sentences) {
        String text = Arrays.stream(sentences).collect(Collectors.joining(" "));
        return new FigureExtractor().extract(Tokens.of(text), List.of(), ArticleText.of(text));
    }
}
