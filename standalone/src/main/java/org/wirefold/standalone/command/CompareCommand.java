package org.wirefold.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.statements.Comparison;
import org.wirefold.analysis.statements.SpeakerInContext;
import org.wirefold.analysis.statements.Statement;
import org.wirefold.analysis.statements.StatementComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether two wordings are one statement, without a broker. */
@Command(
        name = "compare",
        description = {
            "Says whether two wordings are the same statement, without a broker.",
            "Reads JSON Lines {\"id\",\"a\",\"b\"}; writes {\"id\",\"same\",\"grade\",\"conflict\",\"diff\"} for each.",
            "A line may also say who said the words (\"speaker_a\", \"speaker_b\"), or give the text that they stand in, from"
                    + " which the speaker is read (\"ctx_a\", \"ctx_b\"), and the day of the article (\"date_a\", \"date_b\")."
        })
public final class CompareCommand extends TerminalCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A file of JSON Lines; - or nothing for standard input.")
    private @Nullable Path file;

    /** Length of a day in ISO 8601. */
    private static final int DAY = 10;

    private final StatementComparison comparison = new StatementComparison();
    private final SpeakerInContext speakers = new SpeakerInContext();

    @Override
    public Integer call() throws IOException {
        var out = out();
        var errors = err();
        return JsonLines.answer(file, out, errors, this::answer) == 0 ? 0 : 1;
    }

    private Map<String, @Nullable Object> answer(JsonNode line) {
        Comparison result = comparison.compare(statement(line, "a"), statement(line, "b"));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", JsonLines.id(line));
        answer.put("same", result.same());
        answer.put("grade", result.grade().label());
        answer.put("conflict", result.conflict().map(Comparison.Conflict::label).orElse(null));
        answer.put("diff", result.diff());
        return answer;
    }

    /** A speaker that is given counts before one that is read. */
    private Statement statement(JsonNode line, String side) {
        String words = JsonLines.text(line, side);
        Optional<LocalDate> day = optional(line, "date_" + side).flatMap(CompareCommand::day);
        Optional<String> speaker = optional(line, "speaker_" + side);
        return speaker.isPresent()
                ? new Statement(words, speaker, day)
                : speakers.statement(words, optional(line, "ctx_" + side), day);
    }

    private static Optional<String> optional(JsonNode line, String field) {
        return Optional.ofNullable(line.get(field))
                .filter(value -> value.isTextual() && !value.asText().isBlank())
                .map(JsonNode::asText);
    }

    /** The day of a date or an instant; empty for anything else, as a pair without days can be compared too. */
    private static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso.substring(0, Math.min(DAY, iso.length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
