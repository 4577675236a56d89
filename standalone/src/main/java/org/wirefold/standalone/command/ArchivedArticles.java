package org.wirefold.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.wirefold.console.ArticleArchive;
import org.wirefold.runtime.Settings;
import org.wirefold.standalone.report.ArticleRecord;
import org.wirefold.standalone.report.ArticleRecords;

/** The records in the database of the sink. */
final class ArchivedArticles implements ArticleRecords {
    private final Settings settings;
    private final ArticleArchive archive;

    ArchivedArticles(Settings settings) {
        this.settings = settings;
        archive = new ArticleArchive(settings);
    }

    @Override
    public List<String> find(String id) {
        return asked(() -> archive.versions(id).isEmpty() ? archive.idsOf(id) : List.of(id));
    }

    @Override
    public List<ArticleRecord> versions(String articleId) throws IOException {
        return read(asked(() -> archive.versions(articleId)));
    }

    @Override
    public List<ArticleRecord> story(String storyId) throws IOException {
        return read(asked(() -> archive.story(storyId)));
    }

    private static List<ArticleRecord> read(List<String> rows) throws JsonProcessingException {
        List<ArticleRecord> records = new ArrayList<>();
        for (String row : rows) {
            records.add(ArticleRecord.of(JsonLines.tree(row)));
        }
        return records;
    }

    private interface Asking {
        List<String> ask() throws SQLException;
    }

    private List<String> asked(Asking asking) {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw ReachedDatabase.failure(settings, e);
        }
    }
}
