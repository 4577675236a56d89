package org.wirefold.proof.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.wirefold.schema.Sha256;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.RawArticle;

/**
 * A seeded stream of news of one lane that has everything which makes order matter: copies whole, cut and retitled, versions, kills,
 * late versions, embargoes, redeliveries, quotes that go round, figures that change, lines that a source repeats, texts on which the
 * core fails, and dates far away.
 */
public final class NewsStream {
    /** The body of an article that is meant to fail: a text core that is to be tried throws on it. */
    public static final String UNREADABLE = "This one cannot be read by anybody at all.";

    private static final int ID_DIGITS = 32;

    private static final Instant BEGIN = Instant.parse("2026-03-02T06:00:00Z");
    private static final String[] SOURCES = {"Harbour Wire", "Quay Post", "Upland Herald", "Delta Dispatch"};
    private static final String[] FORCES = {"France", "Italy", "Chad", "Canada", "Kenya"};
    private static final String[] PLACES = {"Mali", "Niger", "Latvia", "Haiti", "Kosovo"};
    private static final String[] SPEAKERS = {"Ines Valdor", "Tomas Reik", "Amadou Selle", "Greta Lindholm"};
    private static final String[] WORDS =
            ("river lock barge grain harbour council bridge winter market road school nurse"
                            + " engine valley storm ferry tunnel budget letter garden signal copper violin orchard lantern meadow"
                            + " quarry saddle timber anchor basket candle drum ember falcon glacier hammer island jacket kettle")
                    .split(" ");
    private static final String[] VERBS =
            "opened closed repaired moved counted painted sold measured guarded lost found carried".split(" ");

    /** Copies and versions are of one of the latest; none goes back further than this. */
    private static final int REMEMBERED = 2_000;

    private static final int STATEMENTS_REMEMBERED = 10_000;

    private final int lane;
    private final Random random;
    private final NewsPace pace;
    private final List<RawArticle> sent = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Instant now = BEGIN;
    private int made;

    /**
     * @param lane the sources are named after it, since an article belongs to one lane
     * @param seed the same seed gives the same articles
     */
    public NewsStream(int lane, long seed) {
        this(lane, seed, NewsPace.SLOW);
    }

    /** The same at another pace. */
    public NewsStream(int lane, long seed, NewsPace pace) {
        this.lane = lane;
        this.random = new Random(seed * 31 + lane);
        this.pace = pace;
    }

    /** The next articles of the lane. */
    public List<RawArticle> take(int count) {
        List<RawArticle> articles = new ArrayList<>();
        while (articles.size() < count) {
            now = now.plus(pace.gap(random));
            RawArticle article = sent.isEmpty() ? story() : next();
            remember(article);
            articles.add(article);
        }
        return articles;
    }

    private void remember(RawArticle article) {
        sent.add(article);
        if (sent.size() > 2 * REMEMBERED) {
            sent.subList(0, REMEMBERED).clear();
        }
        if (said.size() > 2 * STATEMENTS_REMEMBERED) {
            said.subList(0, STATEMENTS_REMEMBERED).clear();
        }
    }

    private RawArticle next() {
        RawArticle known =
                sent.get(sent.size() - 1 - Math.min(sent.size() - 1, (int) Math.abs(random.nextGaussian() * 20)));
        int kind = random.nextInt(100);
        if (kind < 34) {
            return story();
        } else if (kind < 62) {
            return copy(known);
        } else if (kind < 76) {
            return version(known, 1, known.getBody() + "\n" + sentence());
        } else if (kind < 80) {
            return takeBack(known);
        } else if (kind < 84) {
            return late(known);
        } else if (kind < 88) {
            return RawArticle.newBuilder(known).build();
        } else if (kind < 92) {
            return embargoed(random.nextInt(4) == 0);
        } else if (kind < 95) {
            return finished(article("unreadable-" + made++), UNREADABLE);
        } else {
            return farAway();
        }
    }

    private RawArticle story() {
        StringBuilder body = new StringBuilder();
        for (int paragraph = 2 + random.nextInt(4); paragraph > 0; paragraph--) {
            for (int sentences = 2 + random.nextInt(3); sentences > 0; sentences--) {
                body.append(sentence()).append(' ');
            }
            body.append('\n');
        }
        if (random.nextInt(2) == 0) {
            body.append('"')
                    .append(statement())
                    .append(",\" said minister ")
                    .append(pick(SPEAKERS))
                    .append(".\n");
        }
        if (random.nextInt(2) == 0) {
            body.append(pick(FORCES))
                    .append(" has ")
                    .append(100 * (1 + random.nextInt(40)))
                    .append(" troops in ")
                    .append(pick(PLACES))
                    .append(", the ministry said.\n");
        }
        if (random.nextInt(3) == 0) {
            body.append("Subscribe to our morning letter");
        }
        RawArticle article = article("s" + made++);
        article.setTitle(sentence());
        return finished(article, body.toString().strip());
    }

    /** Cut, retitled, with a paragraph more: by another outlet. */
    private RawArticle copy(RawArticle known) {
        List<String> lines = new ArrayList<>(List.of(known.getBody().split("\n")));
        if (random.nextInt(2) == 0 && lines.size() > 3) {
            lines.subList(lines.size() - 1 - random.nextInt(lines.size() / 2), lines.size())
                    .clear();
        }
        if (random.nextInt(4) == 0) {
            lines.add(random.nextInt(lines.size() + 1), sentence() + " " + sentence());
        }
        RawArticle article = article("c" + made++);
        article.setTitle(random.nextBoolean() ? known.getTitle() : sentence());
        return finished(article, String.join("\n", lines));
    }

    private RawArticle version(RawArticle known, int step, String body) {
        RawArticle article = RawArticle.newBuilder(known).build();
        article.setVersion(Math.max(1, known.getVersion() + step));
        article.setVersionCreated(step > 0 ? now : BEGIN.minusSeconds(random.nextInt(1_000)));
        article.setStatus(ArticleStatus.USABLE);
        article.setEventTime(now);
        return finished(article, body);
    }

    /** The version before that of the last article which has had one. */
    private RawArticle late(RawArticle known) {
        RawArticle updated = sent.stream()
                .filter(article -> article.getVersion() > 1)
                .reduce((first, second) -> second)
                .orElse(known);
        return version(updated, -1, updated.getBody());
    }

    private RawArticle takeBack(RawArticle known) {
        RawArticle article = version(known, 1, "");
        article.setTitle("");
        article.setStatus(random.nextInt(4) == 0 ? ArticleStatus.WITHHELD : ArticleStatus.CANCELED);
        return finished(article, "");
    }

    private RawArticle embargoed(boolean unreadable) {
        RawArticle article = story();
        article.setEmbargoUnreadable(unreadable);
        article.setEmbargoedUntil(unreadable ? null : now.plus(pace.scaled(Duration.ofMinutes(random.nextInt(600)))));
        return article;
    }

    private RawArticle farAway() {
        RawArticle article = story();
        int days = random.nextInt(4) > 0 ? -random.nextInt(2_000) : 2;
        article.setEventTime(now.plus(pace.scaled(Duration.ofDays(days))));
        article.setPublishedAt(random.nextInt(3) == 0 ? null : article.getEventTime());
        return article;
    }

    private RawArticle article(String providerId) {
        RawArticle article = new RawArticle();
        article.setProviderId(providerId);
        article.setSource(pick(SOURCES) + " " + lane);
        article.setVersion(1);
        article.setStatus(ArticleStatus.USABLE);
        article.setTitle("");
        article.setEmbargoUnreadable(false);
        article.setRemoved(List.of());
        article.setWarnings(List.of());
        article.setPublishedAt(now);
        article.setEventTime(now);
        return article;
    }

    private static RawArticle finished(RawArticle article, String body) {
        article.setBody(body);
        article.setArticleId(
                Sha256.hex(article.getSource() + "\n" + article.getProviderId()).substring(0, ID_DIGITS));
        // all that the provider sends counts: the same bytes are the same record
        String content = String.join(
                "|",
                article.getTitle(),
                body,
                article.getStatus().name(),
                String.valueOf(article.getVersion()),
                String.valueOf(article.getVersionCreated()),
                String.valueOf(article.getEventTime()));
        article.setOrigin(new Provenance("stream", "text/plain", Sha256.hex(content)));
        return article;
    }

    /** Now and then one that was said before, with a word or a number changed. */
    private String statement() {
        if (!said.isEmpty() && random.nextInt(2) == 0) {
            String again = said.get(random.nextInt(said.size()));
            return random.nextInt(3) == 0 ? again.replace("harvests", "winters").replace(" 4 ", " 5 ") : again;
        }
        String statement = pace.alike()
                ? framed()
                : "We saw that " + sentence().toLowerCase(Locale.ROOT).replace(".", "");
        said.add(statement);
        return statement;
    }

    private String framed() {
        return "We have lost " + (3 + random.nextInt(3)) + " harvests to the " + pick(WORDS) + " and the " + pick(WORDS)
                + ", and we will not lose another to a " + pick(WORDS);
    }

    private String sentence() {
        StringBuilder sentence =
                new StringBuilder("The ").append(pick(WORDS)).append(' ').append(pick(VERBS));
        for (int words = 6 + random.nextInt(8); words > 0; words--) {
            sentence.append(words % 3 == 0 ? " by the " : " ").append(pick(WORDS));
        }
        return sentence.append('.').toString();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
