package org.wirefold.standalone.report;

import java.io.IOException;
import java.util.List;

/** Where the records of articles are looked up. */
public interface ArticleRecords {
    /** Ids of the articles that have this article id or provider id. */
    List<String> find(String id) throws IOException;

    /** Every version of an article, in order of the lane; none when it is unknown. */
    List<ArticleRecord> versions(String articleId) throws IOException;

    /** The usable articles of a story in the version that holds, in order of the lane. */
    List<ArticleRecord> story(String storyId) throws IOException;
}
