package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of what is in Wirefold, held against the jars that it speaks of. */
class BillOfMaterialsIT {
    private static final Path LIBRARY = Path.of("target/lib");

    /** CVE-2026-59949 is fixed from here on. */
    private static final Version LZ4_AT_LEAST = Version.parse("1.11.1");

    /** Name and version, as file names begin. */
    private static final Set<String> LISTED = new TreeSet<>();

    private static JsonNode bill;

    @BeforeAll
    static void read() throws IOException {
        Path file = LIBRARY.resolve("wirefold.cdx.json");
        if (!Files.exists(file) && System.getProperty("wirefold.maven", "").equals("offline=true")) {
            System.err.println("SKIPPED BillOfMaterialsIT: Maven writes no list of materials while it is offline");
            Assumptions.abort("offline");
        }
        bill = new ObjectMapper().readTree(file.toFile());
        for (JsonNode component : bill.path("components")) {
            LISTED.add(component.path("name").asText() + "-"
                    + component.path("version").asText());
        }
    }

    @Test
    void itIsACycloneDxListThatSaysTheSameForTheSameSources() {
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("metadata").path("component").path("name").asText())
                .isEqualTo("wirefold");
        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(bill.path("metadata").has("timestamp")).isFalse();
    }

    @Test
    void itListsTheJarsThatAreShippedAndNoOthers() throws IOException {
        List<String> jars = shipped();
        assertThat(jars).hasSizeGreaterThan(50);
        // a jar for one platform has its name behind the version
        assertThat(jars.stream().filter(jar -> LISTED.stream().noneMatch(jar::startsWith)))
                .as("not listed")
                .isEmpty();
        assertThat(LISTED.stream().filter(listed -> jars.stream().noneMatch(jar -> jar.startsWith(listed))))
                .as("not shipped; the one that may be is read by the compiler alone")
                .allMatch(listed -> listed.startsWith("jspecify-"));
        assertThat(LISTED).contains("kafka-clients-" + AppInfoParser.getVersion());
    }

    /** The jar of the command, and those that it names; in the folder, earlier builds may have left others. */
    private static List<String> shipped() throws IOException {
        List<String> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(LIBRARY)) {
            Path command = files.filter(file -> file.getFileName().toString().startsWith("wirefold-standalone-"))
                    .findFirst()
                    .orElseThrow();
            jars.add(command.getFileName().toString());
            try (JarFile jar = new JarFile(command.toFile())) {
                String path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
                jars.addAll(List.of(path.split(" ")));
            }
        }
        return jars;
    }

    @Test
    void lz4IsPastTheVersionsWithAKnownHole() {
        assertThat(LISTED.stream().filter(name -> name.startsWith("lz4-java-")))
                .singleElement()
                .satisfies(name -> assertThat(Version.parse(name.substring("lz4-java-".length())))
                        .isGreaterThanOrEqualTo(LZ4_AT_LEAST));
    }
}
