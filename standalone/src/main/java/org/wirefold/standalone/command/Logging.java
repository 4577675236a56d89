package org.wirefold.standalone.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.core.config.Configurator;

/** Where log lines go. */
final class Logging {
    private static final String FOLDER = "wirefold.log.folder";

    private Logging() {}

    /** From now on everything worth keeping goes to {@code wirefold.log} in the folder; warnings still to the terminal. */
    static void toFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the log folder " + folder, e);
        }
        System.setProperty(FOLDER, folder.toAbsolutePath().toString());
        Configurator.reconfigure(java.net.URI.create("classpath:log4j2-folder.xml"));
    }
}
