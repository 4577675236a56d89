package org.wirefold.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ArticleAnalyser;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.figures.Figure;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.TextSpan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The text core alone: quotations and troop figures of texts, without a broker. */
@Command(
        name = "analyse",
        description = {
            "Finds quotations and troop figures in texts, without a broker.",
            "Reads JSON Lines {\"id\",\"text\"} and writes a line for each; offsets count in the text exactly as given."
        })
public final class AnalyseCommand extends TerminalCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A file of JSON Lines; - or nothing for standard input.")
    private @Nullable Path file;

    private final ArticleAnalyser analyser = new ArticleAnalyser();

    @Override
    public Integer call() throws IOException {
        var out = out();
        var errors = err();
        return JsonLines.answer(file, out, errors, this::answer) == 0 ? 0 : 1;
    }

    private Map<String, @Nullable Object> answer(JsonNode line) {
        String text = JsonLines.text(line, "text");
        ArticleAnalysis analysis = analyser.analyse(ArticleText.of(text));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", JsonLines.id(line));
        answer.put(
                "quotes", analysis.quotes().stream().map(AnalyseCommand::quote).toList());
        answer.put(
                "mentions",
                analysis.figures().stream().map(AnalyseCommand::mention).toList());
        return answer;
    }

    private static Map<String, @Nullable Object> quote(Quotation quotation) {
        Map<String, @Nullable Object> quote = new LinkedHashMap<>();
        quote.put("kind", quotation.kind().name().toLowerCase(Locale.ROOT));
        quote.put(
                "spans",
                quotation.spans().stream()
                        .map(span -> List.of(span.start(), span.end()))
                        .toList());
        var speaker = quotation.speaker();
        quote.put(
                "speaker_start",
                speaker.flatMap(Speaker::span).map(TextSpan::start).orElse(null));
        quote.put(
                "speaker_end", speaker.flatMap(Speaker::span).map(TextSpan::end).orElse(null));
        quote.put("speaker_text", speaker.map(Speaker::surface).orElse(null));
        quote.put("speaker_norm", speaker.flatMap(Speaker::name).orElse(null));
        quote.put("speaker_role", speaker.flatMap(Speaker::role).orElse(null));
        return quote;
    }

    private static Map<String, @Nullable Object> mention(Figure figure) {
        Map<String, @Nullable Object> mention = new LinkedHashMap<>();
        mention.put("start", figure.span().start());
        mention.put("end", figure.span().end());
        mention.put("surface", figure.surface());
        mention.put("value", figure.value().orElse(null));
        mention.put("min", figure.min().orElse(null));
        mention.put("max", figure.max().orElse(null));
        mention.put("approx", figure.approx());
        mention.put("vtype", figure.vtype());
        mention.put("vague", figure.vague());
        mention.put("op", figure.op());
        mention.put("modifier", figure.modifier().orElse(null));
        mention.put("kind", figure.kind());
        mention.put("force", figure.force().orElse(null));
        mention.put("location", figure.location().orElse(null));
        mention.put("status", figure.status());
        mention.put("change", figure.change());
        mention.put("unit", figure.unit());
        mention.put("role", figure.role().orElse(null));
        mention.put("link", figure.link().orElse(null));
        mention.put("link_role", figure.linkRole().orElse(null));
        mention.put("speaker", figure.speaker().orElse(null));
        mention.put("negated", figure.negated());
        mention.put("flags", figure.flags());
        return mention;
    }
}
