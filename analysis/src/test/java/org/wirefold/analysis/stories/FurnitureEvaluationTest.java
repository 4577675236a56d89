package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.furniture.Generation;
import org.wirefold.analysis.furniture.LinesInMemory;
import org.wirefold.analysis.furniture.SourceMemory;
import org.wirefold.analysis.text.TextSpan;

/** Real articles with the furniture of their pages: what the memory of their sources finds. Every line is printed, to be looked at. */
class FurnitureEvaluationTest {
    /** Distinct lines over all sources when last looked at: all were furniture. A different number has to be looked at again. */
    private static final int LOOKED_AT = 19;

    @Test
    void onlyLinesThatSomebodyLookedAtAreFurniture() {
        List<WireCopyMaterial.Article> articles = WireCopyMaterial.articles(WireCopyMaterial.folder("dev"));
        SourceMemory memory = new SourceMemory(new LinesInMemory(), Generation.FIRST);
        Map<String, Integer> found = new TreeMap<>();
        for (WireCopyMaterial.Article article : articles) {
            for (TextSpan span : memory.see(article.source(), article.id(), article.body(), article.eventTime())) {
                found.merge(article.source() + " | " + span.of(article.body()), 1, Integer::sum);
            }
        }
        found.forEach((line, times) -> System.out.println("furniture " + times + " | " + line));
        assertThat(found).hasSize(LOOKED_AT);
    }
}
