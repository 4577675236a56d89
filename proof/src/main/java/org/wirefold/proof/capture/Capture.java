package org.wirefold.proof.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.wirefold.schema.RegistryException;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;

/**
 * Reads an installation. In this order, so that a running one is judged fairly: how far enrich has come, the tables, the results, and
 * last of all the raw articles. Every result then has its raw article, and what enrich had not reached is not missed.
 */
public final class Capture {
    private Capture() {}

    /**
     * Reads everything.
     *
     * @throws IOException when the folder cannot be written
     * @throws java.sql.SQLException when the database cannot be asked
     */
    public static Captured of(CaptureRequest request) throws IOException, java.sql.SQLException, InterruptedException {
        try (Admin admin = Admin.create(request.admin())) {
            ClusterCapture cluster = new ClusterCapture(admin, request.applicationId());
            Optional<Map<String, Long>> worked = cluster.positions();
            Optional<CapturedTables> tables = Optional.empty();
            if (request.database().isPresent()) {
                tables = Optional.of(TableCapture.of(request.database().get()));
            }
            Set<String> present = cluster.topicNames();
            TopicCapture topics = new TopicCapture(request.consumer(), request.folder(), request.patience());
            Map<String, CapturedTopic> captured = new HashMap<>();
            List<Topic> order = new ArrayList<>(Topics.all());
            Collections.reverse(order);
            for (Topic topic : order) {
                if (present.contains(topic.name())) {
                    captured.put(topic.name(), topics.capture(topic.name()));
                }
            }
            for (String changelog : changelogs(present, request.applicationId())) {
                topics.scan(changelog);
            }
            return new Captured(
                    captured,
                    schemas(topics.schemaUses(), request),
                    topics.schemaUses(),
                    worked,
                    tables,
                    cluster.transactions(),
                    HealthCapture.of(request.health()),
                    cluster.progress(worked),
                    request.window());
        }
    }

    private static Set<String> changelogs(Set<String> present, String applicationId) {
        Set<String> found = new TreeSet<>();
        for (String name : present) {
            if (name.startsWith(applicationId + "-") && name.endsWith("-changelog")) {
                found.add(name);
            }
        }
        return found;
    }

    private static CapturedSchemas schemas(List<SchemaUse> uses, CaptureRequest request) {
        Map<Integer, Schema> byId = new HashMap<>();
        Map<Integer, String> unknown = new HashMap<>();
        for (SchemaUse use : uses) {
            int id = use.schemaId();
            if (byId.containsKey(id) || unknown.containsKey(id)) {
                continue;
            }
            try {
                byId.put(id, request.registry().schemaById(id));
            } catch (RegistryException e) {
                unknown.put(id, String.valueOf(e.getMessage()));
            }
        }
        return new CapturedSchemas(byId, unknown);
    }
}
