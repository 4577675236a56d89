package org.wirefold.enrich.story;

import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.VersionState;

/**
 * What an arriving version means for what is known of its article. Versions are ordered by the time the provider made them, then by
 * number, then by arrival (DESIGN 5).
 */
public enum Dealing {
    /** Nothing is known of the article yet. */
    FIRST,
    /** It replaces the version that counted. */
    NEWER,
    /** It takes the article back: a cancel, or a withhold. */
    TAKE_BACK,
    /** It is older than the version that counts, or than a cancel: kept, but it changes nothing. */
    LATE,
    /** The same version with the same bytes arrived before: dropped, with an event. */
    REDELIVERED;

    static Dealing of(@Nullable VersionState known, RawArticle incoming) {
        if (known == null) {
            return isTakeBack(incoming) ? TAKE_BACK : FIRST;
        }
        if (known.getVersion() == incoming.getVersion()
                && known.getContentSha256().equals(incoming.getOrigin().getSha256())) {
            return REDELIVERED;
        }
        if (isOlder(known, incoming)) {
            return LATE;
        }
        if (isTakeBack(incoming)) {
            return TAKE_BACK;
        }
        // A cancel is sticky: only a higher version with status usable lifts it.
        boolean sticky = known.getStatus() == ArticleStatus.CANCELED && incoming.getVersion() <= known.getVersion();
        return sticky ? LATE : NEWER;
    }

    /** True when this version is the one that counts from now on. */
    boolean replaces() {
        return this == FIRST || this == NEWER || this == TAKE_BACK;
    }

    /** True when its words enter the window, the clusters and the ledger. */
    boolean counts() {
        return this == FIRST || this == NEWER;
    }

    private static boolean isTakeBack(RawArticle incoming) {
        return incoming.getStatus() != ArticleStatus.USABLE;
    }

    private static boolean isOlder(VersionState known, RawArticle incoming) {
        if (known.getVersionCreated() != null && incoming.getVersionCreated() != null) {
            int order = incoming.getVersionCreated().compareTo(known.getVersionCreated());
            if (order != 0) {
                return order < 0;
            }
        }
        return incoming.getVersion() < known.getVersion();
    }
}
