package org.wirefold.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder that is scanned again and again: notifications of the system are lost and split (INGEST.md 3), a scan is not. A
 * file is taken once its size and time are the same in two scans, so that nobody reads one that is still being written.
 */
public final class FolderWatch {
    private record Shape(long size, Instant changed) {}

    private final Path folder;
    private final Map<Path, Shape> before = new HashMap<>();
    private final Map<Path, Shape> taken = new HashMap<>();

    /** Watches a folder and what is below it. */
    public FolderWatch(Path folder) {
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** The file was read; it comes again only when it changes. */
    public void taken(Path file) {
        Shape shape = before.get(file);
        if (shape != null) {
            taken.put(file, shape);
        }
    }

    /** Scans; gives the files that are new or changed and at rest, by path. */
    public List<Path> scan() throws IOException {
        var ready = new ArrayList<Path>();
        var now = new HashMap<Path, Shape>();
        for (Path file : InputFiles.filesBelow(folder)) {
            Shape shape;
            try {
                shape = new Shape(
                        Files.size(file), Files.getLastModifiedTime(file).toInstant());
            } catch (NoSuchFileException e) {
                continue; // gone between listing and looking
            }
            now.put(file, shape);
            if (shape.equals(before.get(file)) && !shape.equals(taken.get(file))) {
                ready.add(file);
            }
        }
        before.clear();
        before.putAll(now);
        taken.keySet().retainAll(now.keySet());
        return ready;
    }
}
