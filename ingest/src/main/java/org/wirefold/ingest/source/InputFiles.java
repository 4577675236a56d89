package org.wirefold.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.wirefold.ingest.read.InputDocument;

/** Files, folders and standard input as documents, in an order that is the same on every machine. */
public final class InputFiles {
    /** The input that means standard input. */
    public static final String STANDARD_INPUT = "-";

    private InputFiles() {}

    /**
     * The documents of the inputs, in the order given; a folder gives its files, those of subfolders included, by path.
     *
     * @param inputs files, folders, or {@code -} for standard input
     * @param source the outlet of plain files; empty: the name of the folder that they lie in
     * @param stdin standard input
     * @throws IOException when an input does not exist or a folder cannot be listed
     */
    public static List<InputDocument> list(List<String> inputs, Optional<String> source, InputStream stdin)
            throws IOException {
        var documents = new ArrayList<InputDocument>();
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                String name = "stdin";
                documents.add(new InputDocument(name, name, source.orElse(name), null, null, () -> stdin));
                continue;
            }
            Path path = Path.of(input);
            if (Files.isDirectory(path)) {
                for (Path file : filesBelow(path)) {
                    documents.add(document(path, file, source));
                }
            } else if (Files.exists(path)) {
                documents.add(document(folderOf(path), path, source));
            } else {
                throw new IOException("no such file or folder: " + input);
            }
        }
        return documents;
    }

    /** The files below a folder by their path; hidden ones, READMEs and half-written ones are passed over. */
    public static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(file -> isInput(folder.relativize(file)))
                    .sorted(Comparator.comparing(file -> nameBelow(folder, file)))
                    .toList();
        }
    }

    /** A file below an input root as a document. */
    public static InputDocument document(Path root, Path file, Optional<String> source) {
        Path folder = folderOf(file).getFileName();
        String outlet = source.orElse(folder == null ? "files" : folder.toString());
        return InputDocument.ofFile(
                file,
                nameBelow(
                        root.toAbsolutePath().normalize(), file.toAbsolutePath().normalize()),
                outlet);
    }

    private static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Objects.requireNonNullElse(absolute.getParent(), absolute);
    }

    private static String nameBelow(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isInput(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = relative.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean unfinished = name.endsWith(".part") || name.endsWith(".tmp") || name.endsWith("~");
        return !unfinished && !name.equals("readme") && !name.startsWith("readme.");
    }
}
