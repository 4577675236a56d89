package org.wirefold.trials.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.wirefold.standalone.FolderTree;

/** A state folder that is harmed; made usable again when closed. */
@SuppressWarnings("try") // closing waits, and waiting can be interrupted
final class DamagedFolder implements AutoCloseable {
    private final Path folder;
    private final Path copy;
    private final Random random;
    private boolean immutable;

    DamagedFolder(Path folder, Path work, Random random) {
        this.folder = folder;
        this.copy = work.resolve("old-copy");
        this.random = random;
    }

    /** What has to be done while the program still runs. */
    void prepare(StateDamage damage) throws IOException {
        FolderTree.delete(copy);
        if (damage == StateDamage.OLD) {
            copyTree(folder, copy);
        }
    }

    /** Does it, while the program is down. What was done, for people. */
    String harm(StateDamage damage) throws IOException, InterruptedException {
        switch (damage) {
            case DELETED -> {
                FolderTree.delete(folder);
                return "deleted";
            }
            case TRUNCATED -> {
                Path file = storeFile();
                long size = Files.size(file);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(size / 2);
                }
                return name(file) + " cut from " + size + " to " + size / 2 + " bytes";
            }
            case FLIPPED -> {
                Path file = storeFile();
                return name(file) + ", " + flip(file);
            }
            case UNWRITABLE -> {
                // root may write everywhere, but not what is immutable
                immutable = chattr("+i") == 0;
                if (!immutable) {
                    throw new IOException("this file system has no immutable files: not brought about");
                }
                return "made immutable";
            }
            case OLD -> {
                FolderTree.delete(folder);
                copyTree(copy, folder);
                return "a copy made before the stop";
            }
        }
        throw new IllegalArgumentException(damage.name());
    }

    /** As an operator who is told that the folder cannot be used. */
    void replace() throws IOException, InterruptedException {
        close();
        FolderTree.delete(folder);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (immutable) {
            chattr("-i");
            immutable = false;
        }
    }

    private int chattr(String flag) throws IOException, InterruptedException {
        return new ProcessBuilder("chattr", "-R", flag, folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private String flip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long at = (long) (random.nextDouble() * channel.size());
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ (1 << random.nextInt(8))));
            channel.write(one.flip(), at);
            return "byte " + at + " of " + channel.size();
        }
    }

    /** One of the largest files with data: a table of a store, or its log while there is no table yet. */
    private Path storeFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> largest = files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".sst") || file.toString().endsWith(".log"))
                    .sorted(Comparator.comparingLong(DamagedFolder::size).reversed())
                    .limit(5)
                    .toList();
            if (largest.isEmpty()) {
                throw new IOException("no store in " + folder + ": not brought about");
            }
            return largest.get(random.nextInt(largest.size()));
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    /** While it is written to: what is gone meanwhile is left out. */
    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.exists(file)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
