package org.wirefold.analysis.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wirefold.analysis.text.Tokens;

/**
 * Finds quotations and their speakers: marked spans first, then who says them, then the reported speech that has no marks.
 *
 * <p>By rules over words and marks, without a model: the same text gives the same quotations. Time is linear in the length of the
 * text, because every search stays within {@link Narration#REACH} tokens of a mark or a cue.
 */
public final class QuoteExtractor {
    /** Quotations in order of their first word; spans count in the text of the tokens. */
    public List<Quotation> extract(Tokens text) {
        ArticleWords words = new ArticleWords(text);
        List<MarkedSpan> marked = QuoteMarks.find(words);
        Narration narration = new Narration(words, marked);
        SpeechCues cues = new SpeechCues(words, narration);
        Subjects subjects = new Subjects(words, narration, cues);
        FalseMarks falseMarks = new FalseMarks(words, narration, marked);
        List<MarkedSpan> candidates =
                marked.stream().filter(span -> !falseMarks.isNoSpeech(span)).toList();
        List<Attribution> attributions = new Attributions(words, narration, cues, subjects, candidates).find();
        List<MarkedSpan> spans = new ArrayList<>();
        List<Attribution> said = new ArrayList<>();
        for (int s = 0; s < candidates.size(); s++) {
            boolean joined = !spans.isEmpty() && falseMarks.isJoined(spans.get(spans.size() - 1), candidates.get(s));
            if (falseMarks.isSpeech(candidates.get(s), attributions.get(s), joined)) {
                spans.add(candidates.get(s));
                said.add(attributions.get(s));
            }
        }
        List<ReportedSpeech> reported = new IndirectSpeech(words, narration, cues, subjects).find(said);
        if (spans.isEmpty() && reported.isEmpty()) {
            return List.of();
        }
        Roles roles = new Roles(People.contextWords(words));
        People people = People.of(words, narration, roles);
        Antecedents antecedents = new Antecedents(words, narration, subjects, people);
        SpeakerNames names = new SpeakerNames(words, subjects, people, antecedents, roles);
        Grouping grouping = new Grouping(words, narration, spans, said);
        List<Quotation> quotations = new QuotationBuilder(words, names).build(spans, said, grouping, reported);
        quotations.sort(
                Comparator.comparingInt(quotation -> quotation.spans().get(0).start()));
        return List.copyOf(quotations);
    }
}
