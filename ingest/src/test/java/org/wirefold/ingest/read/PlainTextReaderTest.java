package org.wirefold.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wirefold.ingest.text.RemovedLine;
import org.wirefold.ingest.text.Warning;
import org.wirefold.schema.DeadLetterReason;

class PlainTextReaderTest {
    private static final String PAGE = """
            Harbour crane topples in storm

            By Lena Ott
            May 1, 2024 04:57 PM
            Workers look at the fallen crane near the third…
            Workers look at the fallen crane near the third basin, May 1, 2024.

            LAGOON CITY - A crane fell into the third basin of the harbour early on Wednesday, the port office said.\s

            “Nobody was hurt,” said the harbour master, Ivo Brandt.
            He spoke at the quay.

            What comes next

            The basin stays closed until divers have looked at the wreck, which may take two days.

            Related Stories

            Ferry strike ends after nine days of talks.
            Google News button
            """;

    @Test
    void headlineDateBylineAndBodyAreToldFromThePage() {
        ReadItem item = Reading.item("in/crane.txt", PAGE);

        assertThat(item.title()).isEqualTo("Harbour crane topples in storm");
        assertThat(item.byline()).isEqualTo("Lena Ott");
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2024-05-01T16:57:00Z"));
        assertThat(item.providerId()).isEqualTo("in/crane.txt");
        assertThat(item.source()).isEqualTo("desk");
    }

    @Test
    void paragraphsStayExactlyAsTheyStand() {
        assertThat(Reading.item("crane.txt", PAGE).body()).isEqualTo("""
                        LAGOON CITY - A crane fell into the third basin of the harbour early on Wednesday, the port office said.\s

                        “Nobody was hurt,” said the harbour master, Ivo Brandt.
                        He spoke at the quay.

                        What comes next

                        The basin stays closed until divers have looked at the wreck, which may take two days.""");
    }

    @Test
    void everyLineThatWasTakenOutIsKeptWithItsReason() {
        assertThat(Reading.item("crane.txt", PAGE).removed())
                .contains(
                        new RemovedLine("By Lena Ott", "shape:byline"),
                        new RemovedLine("May 1, 2024 04:57 PM", "shape:date"),
                        new RemovedLine("Related Stories", "lexicon:related"),
                        new RemovedLine("Google News button", "lexicon:controls"))
                .hasSize(7);
    }

    @Test
    void windowsLineEndsAndZeroCharactersAreMended() {
        ReadItem item = Reading.item("a.txt", "Pier opens\r\n\r\nThe pier opened \u0000again on Friday at noon.\r\n");

        assertThat(item.body()).isEqualTo("The pier opened again on Friday at noon.");
        assertThat(item.warnings()).extracting(Warning::code).containsExactly(Warning.Code.CHARACTERS_REMOVED);
    }

    @Test
    void bytesThatAreNoUtf8AreWindows1252WithAWarning() {
        byte[] bytes = "Café closes\n\nThe café on the quay closes for good.".getBytes(Charset.forName("windows-1252"));
        ReadItem item = (ReadItem)
                Reading.results(InputDocument.ofBytes("a.txt", "desk", bytes)).get(0);

        assertThat(item.title()).isEqualTo("Café closes");
        assertThat(item.warnings()).extracting(Warning::code).containsExactly(Warning.Code.CHARSET_GUESSED);
    }

    @Test
    void aHeadlineAloneIsAnArticle() {
        assertThat(Reading.item("a.txt", "Port reopens after storm").title()).isEqualTo("Port reopens after storm");
    }

    @Test
    void noiseAndEmptinessAreRefused() {
        byte[] noise = new byte[4_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 % 27);
        }
        assertThat(((Rejected) Reading.results(InputDocument.ofBytes("a.bin", "desk", noise))
                                .get(0))
                        .reason())
                .isEqualTo(DeadLetterReason.UNKNOWN_FORMAT);
        assertThat(Reading.rejected("a.txt", " \n ").reason()).isEqualTo(DeadLetterReason.EMPTY);
        byte[] zip = "PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(((Rejected) Reading.results(InputDocument.ofBytes("a.txt", "desk", zip))
                                .get(0))
                        .reason())
                .isEqualTo(DeadLetterReason.UNKNOWN_FORMAT);
    }
}
