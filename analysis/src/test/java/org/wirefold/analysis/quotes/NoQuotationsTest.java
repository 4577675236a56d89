package org.wirefold.analysis.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.analysis.quotes.Extracted.marked;
import static org.wirefold.analysis.quotes.Extracted.only;
import static org.wirefold.analysis.quotes.Extracted.pieces;

import org.junit.jupiter.api.Test;

class NoQuotationsTest {
    @Test
    void theLabelOfATranscriptMakesNoQuotation() {
        assertThat(marked("\"KROLL: The ferry will sail tomorrow.\n\n\"(LAUGHTER)\n\nThe talk ended."))
                .isEmpty();
    }

    @Test
    void aFilmWithAWholeSentenceForATitleIsNone() {
        assertThat(marked("The club showed a film titled \u201cWhy the sea rises so slowly\u201d on Friday."))
                .isEmpty();
    }

    @Test
    void aNicknameIsNone() {
        assertThat(marked("Robert J. \"Bo\" Larkin opened the fair on Monday.")).isEmpty();
    }

    @Test
    void theTitleOfAFilmIsNone() {
        assertThat(marked("The director showed her new documentary \u201cSalt Roads\u201d in Lisbon."))
                .isEmpty();
    }

    @Test
    void aProgrammeSomebodySpeaksOnIsNone() {
        String text = "\"Prices will fall,\" Senator Ada Cole said on the radio's \"Morning Desk.\"";

        assertThat(pieces(only(text), text)).containsExactly("Prices will fall,");
    }

    @Test
    void inchMarksAreNone() {
        assertThat(marked("The goalkeeper is 6'3\" tall and the net is 8' high, said nobody."))
                .isEmpty();
    }

    @Test
    void aScareQuoteNobodySaysIsNone() {
        assertThat(marked("The \u201ccloud\u201d runs in a hall outside the town."))
                .isEmpty();
    }

    @Test
    void attributesOfMarkupAreNone() {
        assertThat(marked("<img alt=\"a long view of the harbour\" id=\"77\">Ships waited."))
                .isEmpty();
    }
}
