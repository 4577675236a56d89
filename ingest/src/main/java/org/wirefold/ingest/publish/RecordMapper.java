package org.wirefold.ingest.publish;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.wirefold.ingest.read.ReadItem;
import org.wirefold.ingest.read.Rejected;
import org.wirefold.ingest.text.RemovedLine;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Warning;

/** What was read, as records of the wire: field by field, nothing decided. */
final class RecordMapper {
    /** The stage that dead letters name. */
    static final String STAGE = "ingest";

    private RecordMapper() {}

    static RawArticle article(ReadItem item, String articleId, long version, EventClock.Reading time) {
        var article = new RawArticle();
        article.setArticleId(articleId);
        article.setSource(item.source());
        article.setProviderId(item.providerId());
        article.setVersion(version);
        article.setVersionCreated(item.versionCreated());
        article.setStatus(item.status());
        article.setTitle(item.title());
        article.setBody(item.body());
        article.setUrl(item.url());
        article.setLanguage(item.language());
        article.setPublishedAt(item.publishedAt());
        article.setEventTime(time.at());
        article.setEmbargoedUntil(item.embargoedUntil());
        article.setEmbargoUnreadable(item.embargoUnreadable());
        article.setSignal(item.signal());
        article.setNote(item.note());
        article.setByline(item.byline());
        article.setOrigin(new Provenance(item.place(), item.contentType(), item.sha256()));
        article.setRemoved(removed(item.removed()));
        article.setWarnings(warnings(item, time));
        return article;
    }

    static DeadLetter deadLetter(Rejected rejected, String appVersion) {
        var letter = new DeadLetter();
        letter.setDeadLetterId(deadLetterId(rejected));
        letter.setStage(STAGE);
        letter.setReason(rejected.reason().name());
        letter.setDetail(rejected.detail());
        letter.setPlace(rejected.place());
        letter.setContentType(rejected.contentType());
        letter.setSource(rejected.source());
        letter.setProviderId(rejected.providerId());
        letter.setBytes(ByteBuffer.wrap(rejected.original().head()));
        letter.setTotalBytes(rejected.original().total());
        letter.setSha256(rejected.original().sha256());
        letter.setAppVersion(appVersion);
        return letter;
    }

    static String deadLetterId(Rejected rejected) {
        return ArticleIds.deadLetterId(
                STAGE, rejected.place(), rejected.original().sha256());
    }

    private static List<org.wirefold.schema.wire.RemovedLine> removed(List<RemovedLine> lines) {
        var all = new ArrayList<org.wirefold.schema.wire.RemovedLine>();
        for (RemovedLine line : lines) {
            all.add(new org.wirefold.schema.wire.RemovedLine(line.text(), line.reason(), null));
        }
        return all;
    }

    private static List<Warning> warnings(ReadItem item, EventClock.Reading time) {
        var all = new ArrayList<Warning>();
        item.warnings().forEach(warning -> all.add(wire(warning)));
        time.warning().ifPresent(warning -> all.add(wire(warning)));
        return all;
    }

    private static Warning wire(org.wirefold.ingest.text.Warning warning) {
        return new Warning(warning.code().name(), warning.detail());
    }
}
