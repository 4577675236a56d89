package org.wirefold.proof.oracle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.RawArticle;

/**
 * Which version of each article counts. Versions are ordered by when the provider made them, where both say so, then by number, then by
 * arrival; a cancel is lifted only by a usable version with a higher number.
 */
public final class Versions {
    private final Map<String, Known> known = new HashMap<>();

    private record Known(long version, @Nullable Instant created, ArticleStatus status, String sha256) {
        static Known of(RawArticle raw) {
            return new Known(
                    raw.getVersion(),
                    raw.getVersionCreated(),
                    raw.getStatus(),
                    raw.getOrigin().getSha256());
        }
    }

    /** The number of the version that counts; null when nothing is known of the article. */
    @Nullable
    Long counting(String articleId) {
        Known before = known.get(articleId);
        return before == null ? null : before.version();
    }

    /** Empty for the same bytes of the version that counts. */
    Optional<Dealt.Kind> kind(RawArticle raw) {
        Known before = known.get(raw.getArticleId());
        boolean usable = raw.getStatus() == ArticleStatus.USABLE;
        Dealt.Kind kindIfNew = usable ? Dealt.Kind.COUNTS : Dealt.Kind.TAKES_BACK;
        if (before == null) {
            return Optional.of(kindIfNew);
        }
        boolean sameNumber = before.version() == raw.getVersion();
        if (sameNumber && before.sha256().equals(raw.getOrigin().getSha256())) {
            return Optional.empty();
        }
        boolean lifted = !usable || before.status() != ArticleStatus.CANCELED || raw.getVersion() > before.version();
        return Optional.of(isOlder(raw, before) || !lifted ? Dealt.Kind.LATE : kindIfNew);
    }

    /** Takes one more raw record in; true when it repeats, byte for byte, the version that counts. */
    public boolean repeats(RawArticle raw) {
        Optional<Dealt.Kind> kind = kind(raw);
        kind.filter(newer -> newer != Dealt.Kind.LATE).ifPresent(newer -> put(raw));
        return kind.isEmpty();
    }

    void put(RawArticle raw) {
        known.put(raw.getArticleId(), Known.of(raw));
    }

    private static boolean isOlder(RawArticle raw, Known before) {
        Instant created = raw.getVersionCreated();
        Instant createdBefore = before.created();
        if (created != null && createdBefore != null && !created.equals(createdBefore)) {
            return created.isBefore(createdBefore);
        }
        return raw.getVersion() < before.version();
    }
}
