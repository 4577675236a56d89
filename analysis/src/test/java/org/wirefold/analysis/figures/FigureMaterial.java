package org.wirefold.analysis.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.text.Tokens;

/** The evaluation texts beside the repository. Where they are absent the tests say so and stop. */
final class FigureMaterial {
    private FigureMaterial() {}

    /** A file or folder of the material. */
    static Path folder(String name) {
        Path path = Path.of(System.getProperty("wirefold.shared", "absent"), "eval", name);
        if (!Files.isReadable(path)) {
            System.err.println("SKIPPED, evaluation material is absent: " + path);
            Assumptions.abort("no " + path);
        }
        return path;
    }

    static List<JsonNode> lines(String name) {
        Path file = folder(name);
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> nodes = new ArrayList<>();
        try (var lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                nodes.add(mapper.readTree(line));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return nodes;
    }

    static List<Figure> read(String text) {
        return new FigureExtractor().extract(Tokens.of(text), List.of(), ArticleText.of(text));
    }
}
