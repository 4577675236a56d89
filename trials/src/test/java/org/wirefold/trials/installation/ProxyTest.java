package org.wirefold.trials.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private ServerSocket echo;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        proxy = Proxy.before(echo.getLocalPort());
        Thread server = new Thread(this::serve);
        server.setDaemon(true);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread one = new Thread(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException e) {
                        assertThat(e).isNotNull(); // a reset is what these tests are about
                    }
                });
                one.setDaemon(true);
                one.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(300);
        return socket;
    }

    private static String say(Socket socket, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(bytes);
        byte[] answer = socket.getInputStream().readNBytes(bytes.length);
        return new String(answer, StandardCharsets.UTF_8);
    }

    @Test
    void atFirstEverythingGoesThrough() throws IOException {
        try (Socket socket = connect()) {
            assertThat(say(socket, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void silenceDeliversNothingAndTellsNobody() throws IOException {
        try (Socket socket = connect()) {
            assertThat(say(socket, "before")).isEqualTo("before");
            proxy.obey(ProxyRule.SILENCE);
            assertThatThrownBy(() -> say(socket, "hello")).isInstanceOf(SocketTimeoutException.class);
            proxy.obey(ProxyRule.PASS);
            assertThat(say(socket, "again")).isEqualTo("again");
        }
    }

    @Test
    void aClosedProxyBreaksWhatIsOpenAndLetsNobodyIn() throws IOException {
        try (Socket socket = connect()) {
            assertThat(say(socket, "before")).isEqualTo("before");
            proxy.obey(ProxyRule.CLOSED);
            assertThatThrownBy(() -> {
                        say(socket, "hello");
                        throw new IOException("the other side has closed: " + say(socket, "hello"));
                    })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
        assertThat(proxy.broken()).isPositive();
    }

    @Test
    void breakingAllEndsWhatIsOpenAndTakesNewOnes() throws IOException {
        try (Socket socket = connect()) {
            say(socket, "before");
            proxy.breakAll();
            assertThatThrownBy(() -> {
                        say(socket, "hello");
                        say(socket, "hello");
                    })
                    .isInstanceOf(IOException.class);
        }
        try (Socket socket = connect()) {
            assertThat(say(socket, "again")).isEqualTo("again");
        }
    }
}
