package org.wirefold.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.ingest.read.InputDocument;

class InputFilesTest {
    private static final InputStream NOTHING = new ByteArrayInputStream(new byte[0]);

    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsFilesByPathWithTheFolderAsOutlet() throws IOException {
        for (String name : List.of("b.txt", "quay/a.txt", "quay/.hidden", "README.md", "c.txt.part", ".git/x")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "x");
        }
        List<InputDocument> documents = InputFiles.list(List.of(folder.toString()), Optional.empty(), NOTHING);

        assertThat(documents).extracting(InputDocument::name).containsExactly("b.txt", "quay/a.txt");
        assertThat(documents)
                .extracting(InputDocument::source)
                .containsExactly(folder.getFileName().toString(), "quay");
    }

    @Test
    void aFileIsKnownByItsNameAndTheSourceOptionWins() throws IOException {
        Path file = Files.writeString(folder.resolve("README.md"), "x");
        List<InputDocument> documents = InputFiles.list(List.of(file.toString(), "-"), Optional.of("Desk"), NOTHING);

        assertThat(documents).extracting(InputDocument::name).containsExactly("README.md", "stdin");
        assertThat(documents).extracting(InputDocument::source).containsExactly("Desk", "Desk");
    }

    @Test
    void anInputThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> InputFiles.list(List.of(folder + "/gone"), Optional.empty(), NOTHING))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone");
    }

    @Test
    void aWatchedFileIsTakenOnceAtRestAndAgainAfterAChange() throws IOException {
        FolderWatch watch = new FolderWatch(folder);
        Path file = Files.writeString(folder.resolve("a.txt"), "one");

        assertThat(watch.scan()).isEmpty();
        assertThat(watch.scan()).containsExactly(file);
        watch.taken(file);
        assertThat(watch.scan()).isEmpty();
        Files.writeString(file, "another");
        assertThat(watch.scan()).isEmpty();
        assertThat(watch.scan()).containsExactly(file);
        assertThat(watch.scan()).containsExactly(file);
    }
}
