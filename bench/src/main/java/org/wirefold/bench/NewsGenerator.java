package org.wirefold.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.RawArticle;

/**
 * Articles that are no news: sentences of invented words in the frequencies of a language (Zipf), with quotations, troop figures and
 * copies as often as in real wire copy, so that every step has its usual work. The same seed gives the same articles.
 */
final class NewsGenerator {
    /** Distinct words; a newspaper uses about as many in a month. */
    private static final int VOCABULARY = 20_000;

    /** As in the wire copy of the evaluation set: 394 of 7,035 articles are copies. */
    private static final double COPIES = 0.056;

    /** Of so many sentences 60 are quotations and one is a troop figure: 0.6 and 0.01 an article. The set has 0.6 and 0.002. */
    private static final int SENTENCES = 2_400;

    private static final int QUOTES = 60;

    /** Copies repeat one of this many latest articles. */
    private static final int RECENT = 500;

    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi",
        "yo", "zu", "bran", "crel", "dorn", "fisk", "gral", "holt", "jarn", "kelm", "lund", "morn"
    };
    /** The commonest words of the language, in order of frequency; every text has them, and they tell nothing. */
    private static final String[] GRAMMAR =
            ("the of to and a in for is on that by this with it not or be are from at as all we"
                            + " have an was can will if about has but one what their do who when would there been other so no which more")
                    .split(" ");

    private static final String[] FIRST_NAMES = {"Arlen", "Mira", "Tomas", "Ilse", "Jonas", "Greta", "Pavel", "Nadia"};
    private static final String[] FORCES = {"French", "German", "British", "Turkish", "Polish"};
    private static final String[] PLACES = {"Mali", "Kosovo", "Lebanon", "Cyprus", "Niger"};

    private final Random random;
    private final int bytes;
    private final String[] words = new String[VOCABULARY];
    private final double[] cumulative = new double[VOCABULARY];
    private final List<String> recent = new ArrayList<>();
    private int made;

    NewsGenerator(long seed, int bytes) {
        this.random = new Random(seed);
        this.bytes = bytes;
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            words[i] = i < GRAMMAR.length ? GRAMMAR[i] : word();
            sum += 1.0 / (i + 2.7); // Zipf-Mandelbrot
            cumulative[i] = sum;
        }
    }

    RawArticle next() {
        String body =
                !recent.isEmpty() && random.nextDouble() < COPIES ? recent.get(random.nextInt(recent.size())) : fresh();
        return article(body);
    }

    private String fresh() {
        StringBuilder body = new StringBuilder(bytes + 200);
        while (body.length() < bytes) {
            int kind = random.nextInt(SENTENCES);
            if (kind < QUOTES) {
                quote(body);
            } else if (kind == QUOTES) {
                figure(body);
            } else {
                sentence(body);
            }
            body.append(random.nextInt(4) == 0 ? '\n' : ' ');
        }
        String made = body.toString();
        if (recent.size() == RECENT) {
            recent.set(random.nextInt(RECENT), made);
        } else {
            recent.add(made);
        }
        return made;
    }

    private RawArticle article(String body) {
        int number = made++;
        RawArticle article = new RawArticle();
        article.setArticleId(String.format("%032x", number));
        article.setSource("bench-" + number % 40);
        article.setProviderId("n" + number);
        article.setVersion(1);
        article.setStatus(ArticleStatus.USABLE);
        article.setTitle("Report " + number);
        article.setBody(body);
        Instant time = Instant.parse("2026-01-01T00:00:00Z").plusMillis(number * 50L);
        article.setPublishedAt(time);
        article.setEventTime(time);
        article.setOrigin(new Provenance("bench", "text/plain", String.format("%064x", number)));
        article.setRemoved(List.of());
        article.setWarnings(List.of());
        return article;
    }

    private void sentence(StringBuilder body) {
        int length = 8 + random.nextInt(18);
        int start = body.length();
        for (int i = 0; i < length; i++) {
            body.append(i == 0 ? "" : " ").append(common());
        }
        body.setCharAt(start, Character.toUpperCase(body.charAt(start)));
        body.append('.');
    }

    private void quote(StringBuilder body) {
        int start = body.length() + 1;
        body.append('"').append(common());
        for (int i = 0; i < 9 + random.nextInt(12); i++) {
            body.append(' ').append(common());
        }
        body.setCharAt(start, Character.toUpperCase(body.charAt(start)));
        body.append(",\" said ").append(speaker()).append(" on Monday.");
    }

    private void figure(StringBuilder body) {
        body.append("About ").append(100 * (1 + random.nextInt(90))).append(' ').append(pick(FORCES));
        body.append(" soldiers are stationed in ").append(pick(PLACES)).append('.');
    }

    /** One of some hundred people. */
    private String speaker() {
        int family = random.nextInt(60);
        String name = pick(FIRST_NAMES);
        return name + " " + capitalised(SYLLABLES[20 + family % 10] + SYLLABLES[family / 3]);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String common() {
        double at = random.nextDouble() * cumulative[VOCABULARY - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return words[Math.min(VOCABULARY - 1, found >= 0 ? found : -found - 1)];
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            word.append(pick(SYLLABLES));
        }
        return word.toString();
    }
}
