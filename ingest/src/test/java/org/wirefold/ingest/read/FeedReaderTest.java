package org.wirefold.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.ingest.text.RemovedLine;
import org.wirefold.ingest.text.Warning;
import org.wirefold.schema.DeadLetterReason;

class FeedReaderTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Lagoon Daily</title><link>https://lagoon.example/</link><language>en-gb</language>
            <item><title>Tide &amp;amp; time</title><guid isPermaLink="false">ld-7</guid><link>https://lagoon.example/7</link>
              <pubDate>Wed, 01 May 2024 10:00:00 EST</pubDate><dc:creator>Ivo Brandt</dc:creator>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>The pier was closed.</p><p>It opens <b>again</b> at six.<br>Bring a coat.</p><p>Read more: more piers</p>]]></content:encoded></item>
            <item><title>No id here</title><description>Plain words &amp; signs.</description></item>
            </channel></rss>
            """;

    @Test
    void anRssItemComesOutWhole() {
        ReadItem item = Reading.item("f.xml", RSS);

        assertThat(item.title()).isEqualTo("Tide & time");
        assertThat(item.body()).isEqualTo("The pier was closed.\n\nIt opens again at six.\nBring a coat.");
        assertThat(item.removed()).containsExactly(new RemovedLine("Read more: more piers", "lexicon:related"));
        assertThat(item.source()).isEqualTo("Lagoon Daily");
        assertThat(item.providerId()).isEqualTo("ld-7");
        assertThat(item.url()).isEqualTo("https://lagoon.example/7");
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2024-05-01T15:00:00Z"));
        assertThat(item.byline()).isEqualTo("Ivo Brandt");
        assertThat(item.language()).isEqualTo("en-gb");
        assertThat(item.place()).isEqualTo("f.xml#1");
    }

    @Test
    void anItemWithoutIdAndLinkIsKnownByItsTitle() {
        ReadItem item = (ReadItem) Reading.results("f.xml", RSS).get(1);

        assertThat(item.providerId()).isEqualTo("No id here");
        assertThat(item.body()).isEqualTo("Plain words & signs.");
        assertThat(item.warnings()).extracting(Warning::code).contains(Warning.Code.ID_DERIVED);
    }

    @Test
    void atomWithAPrefixAndXhtmlContentIsRead() {
        ReadItem item = Reading.item("f.atom", """
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en"><a:title>Quay News</a:title>
                <a:entry><a:id>urn:q:1</a:id><a:title type="html">Dock &amp;lt;b&amp;gt; wins</a:title>
                <a:link rel="self" href="https://quay.example/self"/><a:link href="https://quay.example/1"/>
                <a:updated>2024-05-02T00:00:00Z</a:updated><a:published>2024-05-01T00:00:00Z</a:published>
                <a:author><a:name>Lena Ott</a:name></a:author>
                <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First.</p><p>Second.</p></div></a:content>
                </a:entry></a:feed>
                """);

        assertThat(item.contentType()).isEqualTo(FeedReader.ATOM);
        assertThat(item.title()).isEqualTo("Dock <b> wins");
        assertThat(item.body()).isEqualTo("First.\n\nSecond.");
        assertThat(item.url()).isEqualTo("https://quay.example/1");
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2024-05-01T00:00:00Z"));
        assertThat(item.versionCreated()).isEqualTo(Instant.parse("2024-05-02T00:00:00Z"));
    }

    @Test
    void rssOneWithItsItemsBesideTheChannelIsRead() {
        ReadItem item = Reading.item("f.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://quay.example/"><title>Quay News</title></channel>
                <item rdf:about="https://quay.example/2"><title>Crane falls</title><link>https://quay.example/2</link>
                <description>Nobody hurt.</description><dc:date>2024-05-01</dc:date></item></rdf:RDF>
                """);

        assertThat(item.providerId()).isEqualTo("https://quay.example/2");
        assertThat(item.source()).isEqualTo("Quay News");
        assertThat(item.warnings()).extracting(Warning::code).contains(Warning.Code.DATE_INEXACT);
    }

    @Test
    void aGuidThatEveryItemCarriesIsNoId() {
        String feed = "<rss><channel><title>t</title>"
                + "<item><guid isPermaLink='false'>N/A</guid><title>One</title><link>https://q.example/1</link></item>"
                + "<item><guid isPermaLink='false'>N/A</guid><title>Two</title><link>https://q.example/2</link></item>"
                + "</channel></rss>";

        assertThat(Reading.results("f.xml", feed))
                .extracting(result -> ((ReadItem) result).providerId())
                .containsExactly("N/A", "https://q.example/2");
    }

    @Test
    void theDeclaredCharsetAndControlCharactersAreHandled() {
        String feed =
                "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>\u041f\u043e\u0440\u0442\u0001</title>"
                        + "</item></channel></rss>";
        InputDocument document = InputDocument.ofBytes("f.xml", "desk", feed.getBytes(Charset.forName("windows-1251")));
        ReadItem item = (ReadItem) Reading.results(document).get(0);

        assertThat(item.title()).isEqualTo("\u041f\u043e\u0440\u0442");
        assertThat(item.warnings()).extracting(Warning::code).contains(Warning.Code.CHARACTERS_REMOVED);
    }

    @Test
    void entityDeclarationsCutFeedsOtherXmlAndDepthAreRefused() {
        assertThat(
                        reason(
                                "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><title>&a;</title></item></channel></rss>"))
                .isEqualTo(DeadLetterReason.MALFORMED);
        assertThat(reason("<rss><channel><item><title>One</title></item><item><title>Tw"))
                .isEqualTo(DeadLetterReason.MALFORMED);
        assertThat(reason("<nitf><body/></nitf>")).isEqualTo(DeadLetterReason.UNKNOWN_FORMAT);
        assertThat(reason("<rss>" + "<x>".repeat(300) + "</x>".repeat(300) + "</rss>"))
                .isEqualTo(DeadLetterReason.TOO_DEEP);
        assertThat(reason("<rss><channel><title>t</title></channel></rss>")).isEqualTo(DeadLetterReason.EMPTY);
    }

    @Test
    void itemsOverTheLimitGoIntoOneLetterWithTheWholeFeed() {
        String feed = "<rss><channel>" + "<item><title>Same words</title></item>".repeat(12) + "</channel></rss>";
        var limits = new ReadLimits(1 << 20, 1 << 16, 1024, 10, 1 << 20, 64, 200);
        List<ReadResult> results = new FeedReader(limits)
                .read(
                        InputDocument.ofBytes("f.xml", "desk", new byte[0]),
                        feed.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(results).hasSize(11);
        assertThat(((Rejected) results.get(10)).reason()).isEqualTo(DeadLetterReason.TOO_LARGE);
        assertThat(((Rejected) results.get(10)).original().total()).isEqualTo(feed.length());
    }

    private static DeadLetterReason reason(String feed) {
        return Reading.rejected("f.xml", feed).reason();
    }
}
