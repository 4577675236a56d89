package org.wirefold.analysis.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.text.TextSpan;

/** Puts spans, speakers and cues together. */
final class QuotationBuilder {
    private final ArticleWords words;
    private final SpeakerNames names;

    QuotationBuilder(ArticleWords words, SpeakerNames names) {
        this.words = words;
        this.names = names;
    }

    /** Marked and reported speech; speakers are named in the order of the article, because pronouns look back. */
    List<Quotation> build(
            List<MarkedSpan> spans, List<Attribution> said, Grouping grouping, List<ReportedSpeech> reported) {
        List<Quotation> quotations = new ArrayList<>();
        int next = 0;
        int s = 0;
        while (s < spans.size()) {
            int start = spans.get(s).start();
            while (next < reported.size() && reported.get(next).start() < start) {
                quotations.add(indirect(reported.get(next++)));
            }
            int end = s + 1;
            while (end < spans.size() && grouping.continuesPrevious(end)) {
                end++;
            }
            quotations.add(marked(spans.subList(s, end), said.subList(s, end)));
            s = end;
        }
        for (; next < reported.size(); next++) {
            quotations.add(indirect(reported.get(next)));
        }
        return quotations;
    }

    private Quotation indirect(ReportedSpeech speech) {
        Attribution attribution = speech.attribution();
        return new Quotation(
                QuoteKind.INDIRECT, speech.words(), names.resolve(attribution), cue(attribution), cueSpan(attribution));
    }

    private Quotation marked(List<MarkedSpan> spans, List<Attribution> said) {
        Attribution best = said.get(0);
        for (Attribution attribution : said) {
            if (attribution.how().compareTo(best.how()) < 0) {
                best = attribution;
            }
        }
        List<TextSpan> texts = spans.stream()
                .map(span -> new TextSpan(span.start(), span.end()))
                .toList();
        return new Quotation(kind(spans.get(0)), texts, names.resolve(best), cue(best), cueSpan(best));
    }

    /** Whole sentences begin with a capital and end with a mark; anything else is a fragment of the reporter's sentence. */
    private QuoteKind kind(MarkedSpan span) {
        boolean starts = words.is(span.first(), WordClass.CAPITAL | WordClass.NUMBER | WordClass.MARK);
        boolean ends = words.is(span.close() - 1, WordClass.MARK)
                || span.after() < words.count() && words.isMark(span.after(), ',');
        return starts && ends ? QuoteKind.DIRECT : QuoteKind.MIXED;
    }

    private Optional<String> cue(Attribution attribution) {
        return cueSpan(attribution)
                .map(span -> words.text().folded(span.start(), span.end()).toLowerCase(java.util.Locale.ROOT));
    }

    private Optional<TextSpan> cueSpan(Attribution attribution) {
        return attribution.cueFirst() < 0
                ? Optional.empty()
                : Optional.of(new TextSpan(
                        words.tokens().start(attribution.cueFirst()),
                        words.tokens().end(attribution.cueEnd() - 1)));
    }
}
