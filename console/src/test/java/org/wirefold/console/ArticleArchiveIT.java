package org.wirefold.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArticleArchiveIT {
    private static Newsroom newsroom;
    private static ArticleArchive archive;

    @BeforeAll
    static void start() throws Exception {
        newsroom = new Newsroom();
        archive = new ArticleArchive(newsroom.settings());
    }

    @AfterAll
    static void stop() throws Exception {
        newsroom.close();
    }

    private static List<String> ids(List<String> records) throws JsonProcessingException {
        List<String> ids = new ArrayList<>();
        for (String record : records) {
            ids.add(new ObjectMapper().readTree(record).get("article_id").asText());
        }
        return ids;
    }

    @Test
    void anArticleIsFoundByTheIdOfItsProvider() throws Exception {
        assertThat(archive.idsOf("p-a1")).containsExactly("a1");
        assertThat(archive.idsOf("a1")).isEmpty();
    }

    @Test
    void aRecordIsWhole() throws Exception {
        List<String> versions = archive.versions("a1");
        assertThat(ids(versions)).contains("a1");
        assertThat(versions.get(0)).contains("\"body\"", "\"verdict\"");
        assertThat(archive.versions("nobody")).isEmpty();
    }

    @Test
    void aStoryIsItsUsableArticlesInOrderOfTheLane() throws Exception {
        assertThat(ids(archive.story("a1"))).startsWith("a1", "a2").hasSize(3);
        assertThat(archive.story("nobody")).isEmpty();
    }
}
