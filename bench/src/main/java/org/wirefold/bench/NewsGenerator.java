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
 * Articles that are no news: sentences of invented words in the frequencies of a language (Zipf), with quotations (one in an article,
 * as in the evaluation set of web pages), troop figures (in one article of ten) and copies mixed in, so that every step has its work. The same seed gives the same articles.
 */
final class NewsGenerator {
    /** Distinct words; a newspaper uses about as many in a month. */
    private static final int VOCABULARY = 20_000;

    /** One article in five repeats an earlier one, as in the evaluation set of wire copy. */
    private static final double COPIES = 0.2;

    /** Copies repeat one of this many latest articles. */
    private static final int RECENT = 500;

    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi",
        "yo", "zu", "bran", "crel", "dorn", "fisk", "gral", "holt", "jarn", "kelm", "lund", "morn"
    };
    private static final String[] NAMES = {"Arlen Voss", "Mira Castell", "Tomas Brandt", "Ilse Okoro", "Jonas Petry"};
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
            words[i] = word();
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
            switch (random.nextInt(150)) {
                case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> quote(body);
                case 10 -> figure(body);
                default -> sentence(body);
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
        body.append(",\" said ").append(pick(NAMES)).append(" on Monday.");
    }

    private void figure(StringBuilder body) {
        body.append("About ").append(100 * (1 + random.nextInt(90))).append(' ').append(pick(FORCES));
        body.append(" soldiers are stationed in ").append(pick(PLACES)).append('.');
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
