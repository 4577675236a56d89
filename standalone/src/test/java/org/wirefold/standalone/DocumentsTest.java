package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirefold.ingest.text.Warning;
import org.wirefold.schema.DeadLetterReason;

/** Closed lists and links stand in documents too: they must say the same as the code. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    /** Warnings that enrich adds. */
    private static final List<String> WARNINGS_OF_ENRICH = List.of("LATE_VERSION");

    @Test
    void theGlossaryListsEveryReasonOfDeadLetters() throws IOException {
        assertThat(codesUnder("### Reasons of dead letters"))
                .containsExactlyInAnyOrderElementsOf(names(DeadLetterReason.values()));
    }

    @Test
    void theGlossaryListsEveryWarning() throws IOException {
        List<String> codes = new ArrayList<>(names(Warning.Code.values()));
        codes.addAll(WARNINGS_OF_ENRICH);
        assertThat(codesUnder("### Codes of warnings")).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyLinkBetweenDocumentsLeadsToAFile() throws IOException {
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                Path target = document.resolveSibling(link.group(1));
                assertThat(target).as(document + " links to " + link.group(1)).exists();
            }
        }
    }

    @Test
    void theDocumentsKeepTheirLength() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
        assertThat(Files.readAllLines(ROOT.resolve("ARCHITECTURE.md"))).hasSizeLessThanOrEqualTo(150);
        try (Stream<Path> records = Files.list(ROOT.resolve("docs/decisions"))) {
            for (Path record : records.toList()) {
                assertThat(Files.readAllLines(record)).as(record.toString()).hasSizeLessThanOrEqualTo(40);
            }
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> codesUnder(String heading) throws IOException {
        List<String> codes = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(ROOT.resolve("docs/GLOSSARY.md"))) {
            if (line.startsWith("#")) {
                inside = line.startsWith(heading);
            } else if (inside && line.startsWith("| `")) {
                codes.add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        return codes;
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("samples/README.md")));
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(top, below)
                    .filter(path -> path.toString().endsWith(".md"))
                    .forEach(documents::add);
        }
        return documents;
    }
}
