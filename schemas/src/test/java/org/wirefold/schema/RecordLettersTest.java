package org.wirefold.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.wire.DeadLetter;

class RecordLettersTest {
    private static final byte[] BYTES = "no record".getBytes(StandardCharsets.UTF_8);

    @Test
    void theIdIsMadeOfStagePlaceAndBytes() {
        DeadLetter letter = letter("sink", "articles.raw-0-7", BYTES);

        assertThat(letter.getDeadLetterId())
                .isEqualTo(Sha256.hex("sink\narticles.raw-0-7\nno record").substring(0, 32))
                .isEqualTo(letter("sink", "articles.raw-0-7", BYTES).getDeadLetterId())
                .isNotEqualTo(letter("enrich", "articles.raw-0-7", BYTES).getDeadLetterId())
                .isNotEqualTo(letter("sink", "articles.raw-0-8", BYTES).getDeadLetterId());
        assertThat(letter.getSha256()).isEqualTo(Sha256.hex("no record"));
    }

    @Test
    void bytesAreCutAtAMebibyteAndTheirNumberAndHashAreOfTheWhole() {
        byte[] large = new byte[(1 << 20) + 3];

        DeadLetter letter = letter("enrich", "articles.raw-0-7", large);

        assertThat(letter.getBytes().remaining()).isEqualTo(1 << 20);
        assertThat(letter.getTotalBytes()).isEqualTo(large.length);
        assertThat(letter.getSha256()).isEqualTo(Sha256.hex(large));
    }

    private static DeadLetter letter(String stage, String place, byte[] bytes) {
        return RecordLetters.of(
                stage, place, bytes, DeadLetterReason.UNDECODABLE_RECORD, "cut off", RecordLettersTest.class);
    }
}
