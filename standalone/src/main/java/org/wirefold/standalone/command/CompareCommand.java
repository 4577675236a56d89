package org.wirefold.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.statements.Comparison;
import org.wirefold.analysis.statements.StatementComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether two wordings are one statement, without a broker. */
@Command(
        name = "compare",
        description = {
            "Says whether two wordings are the same statement, without a broker.",
            "Reads JSON Lines {\"id\",\"a\",\"b\"}; writes {\"id\",\"same\",\"grade\",\"conflict\",\"diff\"} for each."
        })
public final class CompareCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A file of JSON Lines; - or nothing for standard input.")
    private @Nullable Path file;

    private final StatementComparison comparison = new StatementComparison();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var errors = spec.commandLine().getErr();
        return JsonLines.answer(file, out, errors, this::answer) == 0 ? 0 : 1;
    }

    private Map<String, @Nullable Object> answer(JsonNode line) {
        Comparison result = comparison.compare(JsonLines.text(line, "a"), JsonLines.text(line, "b"));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", JsonLines.id(line));
        answer.put("same", result.same());
        answer.put("grade", result.grade().label());
        answer.put("conflict", result.conflict().map(Comparison.Conflict::label).orElse(null));
        answer.put("diff", result.diff());
        return answer;
    }
}
