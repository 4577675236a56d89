package org.wirefold.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The bars of the evaluation set, and the five articles in which every attribute is known. */
class FigureEvaluationTest {
    @Test
    void theDevelopmentSetReachesEveryBar() {
        FigureScorer score = new FigureScorer();
        for (JsonNode passage : FigureMaterial.lines("figures/dev.gold.jsonl")) {
            score.add(passage, FigureMaterial.read(passage.get("text").asText()));
        }
        System.err.println("figures dev: " + score);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(0.95);
            softly.assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(0.93);
            softly.assertThat(score.f1()).as("F1, reached .99").isGreaterThanOrEqualTo(0.98);
            softly.assertThat(score.falseAlarmShare()).as("false alarms").isLessThanOrEqualTo(0.04);
            softly.assertThat(score.linkF1()).as("links").isGreaterThanOrEqualTo(0.92);
            softly.assertThat(score.accuracy("force")).as("force").isGreaterThanOrEqualTo(0.90);
            softly.assertThat(score.accuracy("location")).as("location").isGreaterThanOrEqualTo(0.85);
            softly.assertThat(score.accuracy("change")).as("change").isGreaterThanOrEqualTo(0.92);
            softly.assertThat(score.accuracy("status")).as("status").isGreaterThanOrEqualTo(0.88);
        });
    }

    @Test
    void vaguePluralsFactorsAndNumbersApartReachTheirBars() {
        Map<String, int[]> counts = new TreeMap<>();
        for (JsonNode passage : FigureMaterial.lines("figures/dev.gold.jsonl")) {
            List<Figure> figures = FigureMaterial.read(passage.get("text").asText());
            for (JsonNode mention : passage.get("mentions")) {
                String group = group(mention);
                boolean hit = figures.stream()
                        .anyMatch(
                                figure -> FigureScorer.overlap(mention, figure) && FigureScorer.same(mention, figure));
                int[] count = counts.computeIfAbsent(group, key -> new int[2]);
                count[0] += hit ? 1 : 0;
                count[1]++;
            }
        }
        assertThat(share(counts, "vague")).as("vague plurals").isGreaterThanOrEqualTo(0.95);
        assertThat(share(counts, "factor")).as("factors").isGreaterThanOrEqualTo(0.85);
        assertThat(share(counts, "apart")).as("noun elsewhere").isGreaterThanOrEqualTo(0.80);
    }

    private static String group(JsonNode mention) {
        if (mention.path("vague").asBoolean()) {
            return "vague";
        }
        if (mention.path("vtype").asText().equals("factor")) {
            return "factor";
        }
        String surface = mention.get("surface").asText();
        return Character.isDigit(surface.charAt(surface.length() - 1)) ? "apart" : "beside";
    }

    private static double share(Map<String, int[]> counts, String group) {
        int[] count = counts.get(group);
        return (double) count[0] / count[1];
    }

    @Test
    void theFiveArticlesGiveEveryMentionEveryAttributeAndNothingElse() {
        SoftAssertions.assertSoftly(softly -> {
            for (JsonNode article : FigureMaterial.lines("figures/seeds.gold.jsonl")) {
                String id = article.get("id").asText();
                List<JsonNode> wanted = new ArrayList<>();
                article.get("mentions").forEach(wanted::add);
                List<Figure> figures = FigureMaterial.read(article.get("text").asText());
                var pairs = FigureScorer.pairs(wanted, figures);
                softly.assertThat(pairs).as(id + " mentions").hasSize(wanted.size());
                softly.assertThat(figures).as(id + " figures").hasSize(wanted.size());
                pairs.forEach(pair -> compare(softly, id, pair));
            }
        });
    }

    private static void compare(SoftAssertions softly, String id, FigureScorer.Pair pair) {
        JsonNode gold = pair.gold();
        Figure found = pair.found();
        String where = id + " at " + gold.get("start").asInt() + " ";
        Map<String, Optional<String>> attributes = new TreeMap<>(Map.of(
                "force", found.force(),
                "location", found.location(),
                "status", Optional.of(found.status()),
                "change", Optional.of(found.change()),
                "unit", Optional.of(found.unit()),
                "role", found.role(),
                "link_role", found.linkRole(),
                "speaker", found.speaker(),
                "kind", Optional.of(found.kind()),
                "op", Optional.of(found.op())));
        attributes.forEach(
                (name, value) -> softly.assertThat(value).as(where + name).isEqualTo(FigureScorer.text(gold, name)));
        softly.assertThat(found.modifier()).as(where + "modifier").isEqualTo(FigureScorer.text(gold, "modifier"));
        softly.assertThat(found.approx())
                .as(where + "approx")
                .isEqualTo(gold.get("approx").asBoolean());
        softly.assertThat(found.vague())
                .as(where + "vague")
                .isEqualTo(gold.get("vague").asBoolean());
        softly.assertThat(found.negated())
                .as(where + "negated")
                .isEqualTo(gold.get("negated").asBoolean());
        List<String> flags = new ArrayList<>();
        gold.get("flags").forEach(flag -> flags.add(flag.asText()));
        softly.assertThat(found.flags()).as(where + "flags").isEqualTo(flags);
        softly.assertThat(found.span().start())
                .as(where + "start")
                .isEqualTo(gold.get("start").asInt());
        softly.assertThat(found.span().end())
                .as(where + "end")
                .isEqualTo(gold.get("end").asInt());
    }
}
