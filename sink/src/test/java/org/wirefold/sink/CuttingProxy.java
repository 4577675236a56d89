package org.wirefold.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a server of this machine; cuts the connection, or falls silent, after so many bytes. */
final class CuttingProxy implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final AtomicLong passed = new AtomicLong();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile long cutAt = NEVER;
    private volatile boolean silent;
    private volatile String cutBefore = "";

    CuttingProxy(int target) throws IOException {
        this.target = target;
        Thread porter = new Thread(this::accept, "proxy");
        porter.setDaemon(true);
        porter.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** Both ways together, since the last cut or reset. */
    long passed() {
        return passed.get();
    }

    /** The connection breaks once so many bytes more have gone through, both ways together; then all is well again. */
    void cutAfter(long bytes) {
        passed.set(0);
        cutAt = bytes;
    }

    /** The connection breaks when this word comes by, before it is handed on; then all is well again. */
    void cutBefore(String word) {
        neverCut();
        cutBefore = word;
    }

    void neverCut() {
        cutBefore = "";
        cutAfter(NEVER);
    }

    /** From now on bytes are taken and never delivered. */
    void fallSilent() {
        silent = true;
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(List.of(client, server));
                pump(client, server);
                pump(server, client);
            }
        } catch (IOException e) {
            breakAll();
        }
    }

    private void pump(Socket from, Socket to) {
        Thread pump = new Thread(
                () -> {
                    byte[] buffer = new byte[512];
                    try {
                        for (int read = from.getInputStream().read(buffer);
                                read >= 0;
                                read = from.getInputStream().read(buffer)) {
                            if (passed.addAndGet(read) >= cutAt || holdsWord(buffer, read)) {
                                neverCut();
                                break;
                            }
                            if (!silent) {
                                to.getOutputStream().write(buffer, 0, read);
                            }
                        }
                    } catch (IOException e) {
                        // the other pump has broken it
                    }
                    breakOff(from);
                    breakOff(to);
                },
                "proxy-pump");
        pump.setDaemon(true);
        pump.start();
    }

    private boolean holdsWord(byte[] buffer, int length) {
        return !cutBefore.isEmpty() && new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(cutBefore);
    }

    private void breakAll() {
        open.forEach(this::breakOff);
    }

    private void breakOff(Socket socket) {
        open.remove(socket);
        try {
            if (!socket.isClosed()) {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            socket.close();
        } catch (IOException e) {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
    }
}
