package org.wirefold.ingest.publish;

import org.wirefold.schema.Sha256;

/** Ids of ours: stable, so that the same input read twice is one article. */
final class ArticleIds {
    /** 128 bits: two of a billion articles collide with a chance of 1e-21. */
    private static final int DIGITS = 32;

    private ArticleIds() {}

    /** The id of an article in all its versions. A source holds no line end, so no two pairs give one text. */
    static String articleId(String source, String providerId) {
        return Sha256.hex(source + "\n" + providerId).substring(0, DIGITS);
    }

    /** The id of a dead letter: the same bad bytes at the same place are one letter. */
    static String deadLetterId(String stage, String place, String sha256) {
        return Sha256.hex(stage + "\n" + place + "\n" + sha256).substring(0, DIGITS);
    }
}
