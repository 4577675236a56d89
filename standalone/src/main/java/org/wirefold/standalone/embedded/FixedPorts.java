package org.wirefold.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A port on the loopback address that stays the same for a data folder, so that clients and bookmarks find it again
 * after a restart. Another one is taken only when somebody else sits on it meanwhile.
 */
final class FixedPorts {
    private FixedPorts() {}

    /** The port kept in a file; a free one, kept from now on, when there is none or it is taken. */
    static int at(Path file) {
        try {
            if (Files.exists(file)) {
                int kept = Integer.parseInt(Files.readString(file).trim());
                if (isFree(kept)) {
                    return kept;
                }
            }
            return keep(file, free());
        } catch (IOException | NumberFormatException e) {
            throw new UncheckedIOException(new IOException("cannot keep a port in " + file, e));
        }
    }

    private static int keep(Path file, int port) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, port + "\n");
        return port;
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a connection of the last run that still lingers does not count
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
