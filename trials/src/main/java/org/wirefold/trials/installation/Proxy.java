package org.wirefold.trials.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stands before a port of this machine and hands on what comes, as long as it is let. One rule at a time; open for all at first. */
public final class Proxy implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong broken = new AtomicLong();
    private volatile ProxyRule rule = ProxyRule.PASS;

    private Proxy(int target) throws IOException {
        this.target = target;
        daemon(this::accept);
    }

    static Proxy before(int target) throws IOException {
        return new Proxy(target);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on; connections that are open stay. */
    public void obey(ProxyRule next) {
        rule = next;
    }

    /** Resets every open connection. */
    public void breakAll() {
        open.forEach(this::reset);
    }

    /** How many connections a rule has broken or refused. */
    public long broken() {
        return broken.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (!rule.admits()) {
                    broken.incrementAndGet();
                    reset(client);
                    continue;
                }
                client.setTcpNoDelay(true);
                connect(client);
            } catch (IOException e) {
                if (door.isClosed()) {
                    breakAll();
                }
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            server.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            pump(client, server, true);
            pump(server, client, false);
        } catch (IOException e) {
            reset(client); // nobody stands behind
        }
    }

    private void pump(Socket from, Socket to, boolean toServer) {
        daemon(() -> {
            byte[] buffer = new byte[BUFFER];
            try {
                for (int read = from.getInputStream().read(buffer);
                        read >= 0;
                        read = from.getInputStream().read(buffer)) {
                    ProxyRule.Verdict verdict = rule.judge(buffer, read, toServer);
                    if (verdict == ProxyRule.Verdict.BREAK) {
                        broken.incrementAndGet();
                        break;
                    }
                    if (verdict == ProxyRule.Verdict.DELIVER) {
                        to.getOutputStream().write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                // the other pump has broken it, or one of the ends has
            }
            reset(from);
            reset(to);
        });
    }

    private void reset(@Nullable Socket socket) {
        if (socket == null) {
            return;
        }
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

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
    }
}
