package org.wirefold.console;

import java.sql.SQLException;
import java.util.List;
import org.wirefold.runtime.Settings;

/**
 * The whole records of articles in the database, read-only, as JSON objects: also of what is embargoed, withheld or canceled. Whoever
 * shows them has to look at that.
 */
public final class ArticleArchive {
    private static final String IDS = SqlText.of("article-ids.sql");
    private static final String VERSIONS = SqlText.of("article-versions.sql");
    private static final String STORY = SqlText.of("article-story.sql");

    private final Views views;

    /** The one in the database that the settings name; connects at each question. */
    public ArticleArchive(Settings settings) {
        this.views = Views.of(settings);
    }

    /** Ids of the articles to which a provider gave this id: one for each outlet, at most 20. */
    public List<String> idsOf(String providerId) throws SQLException {
        return views.json(IDS, List.of(providerId));
    }

    /** Every version of an article, in order of the lane; none when it is unknown. */
    public List<String> versions(String articleId) throws SQLException {
        return views.json(VERSIONS, List.of(articleId));
    }

    /** The usable articles of a story in the version that holds, in order of the lane, at most 200. */
    public List<String> story(String storyId) throws SQLException {
        return views.json(STORY, List.of(storyId));
    }
}
