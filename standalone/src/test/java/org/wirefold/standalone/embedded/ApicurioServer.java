package org.wirefold.standalone.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Apicurio Registry as a process of its own, with its database in memory. */
final class ApicurioServer implements AutoCloseable {
    /** It is compiled for Java 21 and does not start on 17. */
    private static final int OLDEST_JAVA = 21;

    private static final int SECONDS_TO_START = 180;

    private final Process process;
    private final URI url;

    private ApicurioServer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** The Java home to run it with: the named one, our own, or one that stands beside ours. */
    static Optional<Path> findJava() throws IOException {
        String named = System.getProperty("wirefold.apicurio.java", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        Path own = Path.of(System.getProperty("java.home"));
        try (Stream<Path> siblings = Files.list(own.getParent())) {
            return Stream.concat(Stream.of(own), siblings.sorted(Comparator.reverseOrder()))
                    .filter(home -> version(home) >= OLDEST_JAVA)
                    .findFirst();
        }
    }

    static ApicurioServer start(Path home, Path java, Path folder) throws IOException, InterruptedException {
        int port = FixedPorts.at(folder.resolve("port"));
        int managementPort = FixedPorts.at(folder.resolve("management-port"));
        Path log = folder.resolve("apicurio.log");
        ProcessBuilder builder = new ProcessBuilder(
                        java.resolve("bin/java").toString(), "-Xmx512m", "-jar", "quarkus-run.jar")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(managementPort)));
        ApicurioServer server =
                new ApicurioServer(builder.start(), URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7"));
        try {
            server.await(log);
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void await(Path log) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/subjects")).build();
        for (int i = 0; i < SECONDS_TO_START * 2; i++) {
            if (!process.isAlive()) {
                throw new IOException("Apicurio ended:\n" + Files.readString(log));
            }
            try {
                if (client.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // refused until it listens
            }
            Thread.sleep(500);
        }
        throw new IOException("Apicurio does not answer:\n" + Files.readString(log));
    }

    private static int version(Path javaHome) {
        Path release = javaHome.resolve("release");
        if (!Files.exists(release) || !Files.isExecutable(javaHome.resolve("bin/java"))) {
            return 0;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
            String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Integer.parseInt(version.split("\\.")[0]);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
