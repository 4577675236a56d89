package org.wirefold.standalone.access;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.wirefold.standalone.embedded.EmbeddedBroker;

/**
 * A real broker that lets nobody in without TLS and a password, and allows nothing that no rule allows. The administrator comes with a
 * certificate on a listener of its own.
 */
final class SecureBroker implements AutoCloseable {
    private static final String STORE_PASSWORD = "only-for-tests";
    private static final int SCRAM_ROUNDS = 4096; // the least that RFC 5802 recommends

    private final Path folder;
    private final int clients = freePort();
    private final int insiders = freePort();
    private final EmbeddedBroker broker;

    private SecureBroker(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        certificate("broker");
        certificate("admin");
        for (String name : List.of("broker", "admin")) {
            keytool("-exportcert", "-alias", name, "-keystore", store(name), "-file", file(name + ".crt"));
            keytool(
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    name,
                    "-keystore",
                    store("trusted"),
                    "-file",
                    file(name + ".crt"));
        }
        broker = EmbeddedBroker.start(folder.resolve("broker"), brokerSettings());
    }

    static SecureBroker start(Path folder) throws IOException, InterruptedException {
        return new SecureBroker(folder);
    }

    /** Makes logins; the password of each is its name backwards. */
    void addUsers(String... names) throws Exception {
        List<UserScramCredentialAlteration> users = new ArrayList<>();
        for (String name : names) {
            var scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ROUNDS);
            users.add(new UserScramCredentialUpsertion(name, scram, password(name)));
        }
        try (Admin admin = Admin.create(plain(administrator()))) {
            admin.alterUserScramCredentials(users).all().get();
        }
    }

    /** Settings of Wirefold with which a program comes in under a name. */
    Map<String, String> user(String name) throws IOException {
        Path login = folder.resolve(name + ".login");
        Files.writeString(
                login,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + name + "\" password=\""
                        + password(name) + "\";\n");
        Map<String, String> settings = new HashMap<>(trust());
        settings.put("bootstrap.servers", "127.0.0.1:" + clients);
        settings.put("kafka.security.protocol", "SASL_SSL");
        settings.put("kafka.sasl.mechanism", "SCRAM-SHA-512");
        settings.put("kafka.sasl.jaas.config.file", login.toString());
        return settings;
    }

    /** Settings of Wirefold for the administrator. */
    Map<String, String> administrator() {
        Map<String, String> settings = new HashMap<>(trust());
        settings.put("bootstrap.servers", "127.0.0.1:" + insiders);
        settings.put("kafka.security.protocol", "SSL");
        settings.put("kafka.ssl.keystore.location", store("admin"));
        settings.put("kafka.ssl.keystore.password", STORE_PASSWORD);
        return settings;
    }

    /** The same as a file, for the command. */
    Path file(Map<String, String> settings) throws IOException {
        Path file = Files.createTempFile(folder, "settings", ".properties");
        Properties properties = new Properties();
        properties.putAll(settings);
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    /** As a Kafka client takes them. */
    private static Map<String, Object> plain(Map<String, String> settings) {
        Map<String, Object> plain = new HashMap<>();
        settings.forEach((key, value) -> plain.put(key.replaceFirst("^kafka\\.", ""), value));
        return plain;
    }

    private Map<String, String> brokerSettings() {
        int controller = freePort();
        Map<String, String> settings = new HashMap<>();
        String listeners = "CLIENTS://127.0.0.1:" + clients + ",INSIDERS://127.0.0.1:" + insiders;
        settings.put("listeners", listeners + ",CONTROLLER://127.0.0.1:" + controller);
        settings.put("advertised.listeners", listeners);
        settings.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,INSIDERS:SSL,CONTROLLER:SSL");
        settings.put("inter.broker.listener.name", "INSIDERS");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.location", store("broker"));
        settings.put("ssl.keystore.password", STORE_PASSWORD);
        settings.put("ssl.truststore.location", store("trusted"));
        settings.put("ssl.truststore.password", STORE_PASSWORD);
        settings.put("listener.name.insiders.ssl.client.auth", "required");
        settings.put("listener.name.controller.ssl.client.auth", "required");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:CN=broker;User:CN=admin");
        return settings;
    }

    private Map<String, String> trust() {
        return Map.of(
                "kafka.ssl.truststore.location",
                store("trusted"),
                "kafka.ssl.truststore.password",
                STORE_PASSWORD,
                "cluster.single.broker",
                "true");
    }

    private void certificate(String name) throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-validity",
                "2",
                "-keystore",
                store(name));
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + said);
        }
    }

    private String store(String name) {
        return file(name + ".p12");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String password(String name) {
        return new StringBuilder(name).reverse().toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
