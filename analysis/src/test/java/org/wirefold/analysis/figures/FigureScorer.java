package org.wirefold.analysis.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The core score of the evaluation set: a mention is right when it overlaps the gold span and range and type are equal. */
@SuppressWarnings("ReferenceEquality") // two equal mentions are still two
final class FigureScorer {
    /** One gold mention and the figure found for it. */
    record Pair(JsonNode gold, Figure found) {}

    private int gold;
    private int found;
    private int right;
    private int negatives;
    private int falseAlarms;
    private int goldLinks;
    private int foundLinks;
    private int rightLinks;
    private final Map<String, int[]> attributes = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    void add(JsonNode passage, List<Figure> all) {
        List<JsonNode> wanted = new ArrayList<>();
        List<JsonNode> police = new ArrayList<>();
        passage.get("mentions").forEach(mention -> (isPolice(mention) ? police : wanted).add(mention));
        wanted.sort(Comparator.comparingInt(mention -> mention.get("start").asInt()));
        List<Figure> figures =
                all.stream().filter(figure -> !figure.kind().equals("police")).toList();
        List<Pair> pairs = pairs(wanted, figures);
        List<Figure> matched = pairs.stream().map(Pair::found).toList();
        List<Figure> counted = figures.stream()
                .filter(figure -> contains(matched, figure) || police.stream().noneMatch(one -> overlap(one, figure)))
                .toList();
        gold += wanted.size();
        found += counted.size();
        right += pairs.size();
        if (passage.get("mentions").isEmpty()) {
            negatives++;
            falseAlarms += counted.isEmpty() ? 0 : 1;
        }
        pairs.forEach(this::addAttributes);
        addLinks(wanted, counted);
        note(passage, wanted, pairs, counted);
    }

    private void note(JsonNode passage, List<JsonNode> wanted, List<Pair> pairs, List<Figure> counted) {
        String id = passage.get("id").asText();
        for (JsonNode mention : wanted) {
            if (pairs.stream().noneMatch(pair -> pair.gold() == mention)) {
                misses.add(id + " missed at " + mention.get("start").asInt());
            }
        }
        List<Figure> matched = pairs.stream().map(Pair::found).toList();
        for (Figure figure : counted) {
            if (!contains(matched, figure)) {
                misses.add(id + " false at " + figure.span().start());
            }
        }
    }

    static List<Pair> pairs(List<JsonNode> wanted, List<Figure> figures) {
        List<Pair> pairs = new ArrayList<>();
        List<Figure> used = new ArrayList<>();
        for (JsonNode mention : wanted) {
            Optional<Figure> best = figures.stream()
                    .filter(figure -> !contains(used, figure) && overlap(mention, figure) && same(mention, figure))
                    .max(Comparator.comparingInt(figure -> common(mention, figure)));
            best.ifPresent(figure -> {
                used.add(figure);
                pairs.add(new Pair(mention, figure));
            });
        }
        return pairs;
    }

    private static boolean contains(List<Figure> figures, Figure figure) {
        return figures.stream().anyMatch(one -> one == figure);
    }

    private void addAttributes(Pair pair) {
        compare("force", pair.gold(), pair.found().force());
        compare("location", pair.gold(), pair.found().location());
        compare("change", pair.gold(), Optional.of(pair.found().change()));
        compare("status", pair.gold(), Optional.of(pair.found().status()));
    }

    private void compare(String name, JsonNode mention, Optional<String> value) {
        int[] counts = attributes.computeIfAbsent(name, key -> new int[2]);
        counts[0] += Objects.equals(text(mention, name), value) ? 1 : 0;
        counts[1]++;
    }

    private void addLinks(List<JsonNode> wanted, List<Figure> figures) {
        Map<String, JsonNode[]> goldPairs = new LinkedHashMap<>();
        for (JsonNode mention : wanted) {
            int end = end(text(mention, "link_role"));
            if (end >= 0 && text(mention, "link").isPresent()) {
                goldPairs.computeIfAbsent(text(mention, "link").get(), key -> new JsonNode[2])[end] = mention;
            }
        }
        Map<String, Figure[]> foundPairs = new LinkedHashMap<>();
        for (Figure figure : figures) {
            int end = end(figure.linkRole());
            if (end >= 0 && figure.link().isPresent()) {
                foundPairs.computeIfAbsent(figure.link().get(), key -> new Figure[2])[end] = figure;
            }
        }
        goldPairs.values().removeIf(pair -> pair[0] == null || pair[1] == null);
        foundPairs.values().removeIf(pair -> pair[0] == null || pair[1] == null);
        goldLinks += goldPairs.size();
        foundLinks += foundPairs.size();
        for (JsonNode[] pair : goldPairs.values()) {
            boolean hit = foundPairs.values().stream()
                    .anyMatch(other -> isHit(pair[0], other[0]) && isHit(pair[1], other[1]));
            rightLinks += hit ? 1 : 0;
        }
    }

    private static boolean isHit(JsonNode mention, Figure figure) {
        return overlap(mention, figure) && same(mention, figure);
    }

    private static int end(Optional<String> role) {
        return role.map(name -> name.equals("from") ? 0 : name.equals("to") ? 1 : -1)
                .orElse(-1);
    }

    private static boolean isPolice(JsonNode mention) {
        return mention.path("kind").asText("troop").equals("police");
    }

    static boolean overlap(JsonNode mention, Figure figure) {
        return common(mention, figure) > 0;
    }

    private static int common(JsonNode mention, Figure figure) {
        return Math.min(mention.get("end").asInt(), figure.span().end())
                - Math.max(mention.get("start").asInt(), figure.span().start());
    }

    static boolean same(JsonNode mention, Figure figure) {
        return mention.path("vtype").asText("count").equals(figure.vtype())
                && close(mention.get("min"), figure.min())
                && close(mention.get("max"), figure.max());
    }

    private static boolean close(JsonNode bound, Optional<Double> value) {
        if (bound == null || bound.isNull() || value.isEmpty()) {
            return (bound == null || bound.isNull()) == value.isEmpty();
        }
        return Math.abs(bound.asDouble() - value.get()) <= Math.max(0.005, 1e-9 * value.get());
    }

    static Optional<String> text(JsonNode mention, String name) {
        JsonNode value = mention.get(name);
        return value == null || value.isNull() || value.asText().isEmpty()
                ? Optional.empty()
                : Optional.of(value.asText());
    }

    double precision() {
        return (double) right / found;
    }

    double recall() {
        return (double) right / gold;
    }

    double f1() {
        return 2.0 * right / (gold + found);
    }

    double falseAlarmShare() {
        return (double) falseAlarms / negatives;
    }

    double linkF1() {
        return 2.0 * rightLinks / (goldLinks + foundLinks);
    }

    double accuracy(String attribute) {
        int[] counts = attributes.getOrDefault(attribute, new int[] {0, 1});
        return (double) counts[0] / counts[1];
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "P %.3f R %.3f F1 %.3f, false alarms %.3f, links %.3f, force %.3f location %.3f change %.3f status %.3f, %s",
                precision(),
                recall(),
                f1(),
                falseAlarmShare(),
                linkF1(),
                accuracy("force"),
                accuracy("location"),
                accuracy("change"),
                accuracy("status"),
                misses);
    }
}
