package org.wirefold.enrich;

import java.util.function.Function;
import org.wirefold.analysis.ArticleAnalyser;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;

/** The text core, with two texts that it fails on. */
final class FragileCore {
    static final String UNREADABLE = "A text on which the core gives up.";
    static final String TOO_DEEP = "A text that is folded into itself too often.";

    private FragileCore() {}

    static Function<ArticleText, ArticleAnalysis> of() {
        ArticleAnalyser core = new ArticleAnalyser();
        return text -> {
            if (text.body().equals(UNREADABLE)) {
                throw new IllegalStateException("no way through this one");
            }
            if (text.body().equals(TOO_DEEP)) {
                throw new StackOverflowError();
            }
            return core.analyse(text);
        };
    }
}
