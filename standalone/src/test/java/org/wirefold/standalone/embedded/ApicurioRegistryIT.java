package org.wirefold.standalone.embedded;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The same contract against a registry that others wrote. Runs with {@code ./mvnw verify -Papicurio}. */
class ApicurioRegistryIT extends RegistryContract {
    @TempDir
    private static Path folder;

    private static ApicurioServer server;

    @BeforeAll
    static void start() throws Exception {
        String home = System.getProperty("wirefold.apicurio.home", "");
        if (home.isBlank()) {
            System.err.println("NOT RUN: the registry contract against Apicurio, as wirefold.apicurio.home is not set"
                    + " (./mvnw verify -Papicurio sets it)");
            Assumptions.abort("no Apicurio");
        }
        var java = ApicurioServer.findJava();
        if (java.isEmpty()) {
            System.err.println("NOT RUN: the registry contract against Apicurio, which needs Java 21 or newer; name one"
                    + " with -Dwirefold.apicurio.java=/path/to/java-home");
            Assumptions.abort("no Java for Apicurio");
        }
        server = ApicurioServer.start(Path.of(home), java.get(), folder);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    URI url() {
        return server.url();
    }
}
