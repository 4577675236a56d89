package org.wirefold.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.DeadLetterReason;

class HtmlPageReaderTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Bridge closed | Quay News</title>
            <link rel="canonical" href="https://quay.example/bridge"><meta property="og:site_name" content="Quay News">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge closed for a week",
            "datePublished":"2024-05-01T10:00:00Z","author":[{"name":"Lena Ott"},{"name":"Ivo Brandt"}]}]}</script></head>
            <body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
            <article><h1>Bridge closed for a week</h1><p class="byline">By Lena Ott</p>
            <p>The old bridge over the lagoon was closed on Monday after divers found cracks in two of its pillars.</p>
            <figure><img src="b.jpg"><figcaption>The bridge in spring.</figcaption></figure>
            <p>Engineers said the repair would take at least a week, and buses would be sent around the northern shore.</p>
            <div class="related-links"><ul><li>Ferry strike ends</li><li>Pier opens</li></ul></div>
            <p>Traders on both banks asked the council for help, because few customers now cross the water at all.</p>
            <p>Sign up for our newsletter</p></article>
            <footer><p>All rights reserved.</p></footer></body></html>
            """;

    @Test
    void thePageGivesItsArticleAndNothingElse() {
        ReadItem item = Reading.item("b.html", PAGE);

        assertThat(item.body().split("\n\n")).hasSize(3).allMatch(paragraph -> paragraph.endsWith("."));
        assertThat(item.body()).startsWith("The old bridge").endsWith("at all.").doesNotContain("spring", "Ferry");
    }

    @Test
    void metadataComeFromLinkedData() {
        ReadItem item = Reading.item("b.html", PAGE);

        assertThat(item.title()).isEqualTo("Bridge closed for a week");
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
        assertThat(item.byline()).isEqualTo("Lena Ott, Ivo Brandt");
        assertThat(item.url()).isEqualTo("https://quay.example/bridge");
        assertThat(item.providerId()).isEqualTo("https://quay.example/bridge");
        assertThat(item.source()).isEqualTo("Quay News");
        assertThat(item.language()).isEqualTo("en");
    }

    @Test
    void aPageWithoutArticleIsNoArticle() {
        assertThat(Reading.rejected("b.html", "<html><title>Log in</title><form><input></form></html>")
                        .reason())
                .isEqualTo(DeadLetterReason.EMPTY);
    }

    @Test
    void twentyThousandTablesInTablesAreRefusedAtOnce() {
        String page = "<html><body>" + "<table>".repeat(20_000) + "x";

        assertThat(Reading.rejected("b.html", page).reason()).isEqualTo(DeadLetterReason.TOO_DEEP);
    }
}
