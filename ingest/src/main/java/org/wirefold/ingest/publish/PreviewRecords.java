package org.wirefold.ingest.publish;

import java.time.Instant;
import java.util.Optional;
import org.wirefold.ingest.read.ReadItem;
import org.wirefold.ingest.read.ReadResult;
import org.wirefold.ingest.read.Rejected;
import org.wirefold.schema.RecordTree;

/** Results as JSON objects with the field names of the wire: instants as ISO 8601, enumerations in lower case, bytes as Base64. */
public final class PreviewRecords {
    private PreviewRecords() {}

    /** One line: the raw article or the dead letter that ingest would send if it had never seen the item. */
    public static String json(ReadResult result, String appVersion) {
        if (result instanceof ReadItem item) {
            long version =
                    Versions.decide(item, null).map(Versions.NewVersion::number).orElse(1L);
            Instant at = item.publishedAt() == null ? Instant.EPOCH : item.publishedAt();
            String id = ArticleIds.articleId(item.source(), item.providerId());
            var time = new EventClock.Reading(at, Optional.empty());
            return RecordTree.of(RecordMapper.article(item, id, version, time)).toString();
        }
        return RecordTree.of(RecordMapper.deadLetter((Rejected) result, appVersion))
                .toString();
    }
}
