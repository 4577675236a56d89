package org.wirefold.schema;

import static org.wirefold.schema.RegistryException.INCOMPATIBLE;
import static org.wirefold.schema.RegistryException.SCHEMA_NOT_FOUND;
import static org.wirefold.schema.RegistryException.SUBJECT_NOT_FOUND;
import static org.wirefold.schema.RegistryException.VERSION_NOT_FOUND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * What a registry knows: subjects with their versions, one id per schema text, compatibility levels. Pure state, not
 * thread-safe; ids count up from 1 in the order of registering, versions from 1 in each subject.
 */
public final class SchemaCatalogue {
    /** One version of a subject. */
    public record Entry(String subject, int version, int id, String text) {}

    private final Map<String, Integer> idOfText = new HashMap<>();
    private final Map<Integer, String> textOfId = new TreeMap<>();
    private final Map<String, List<Entry>> subjects = new TreeMap<>();
    private final Map<String, Compatibility> levels = new HashMap<>();
    private Compatibility defaultLevel = Compatibility.BACKWARD_TRANSITIVE;

    /** The version that a schema has or would get; its id is new when the text is. Changes nothing. */
    public Entry propose(String subject, Schema schema) {
        Optional<Entry> known = find(subject, schema);
        if (known.isPresent()) {
            return known.get();
        }
        List<String> problems = problems(subject, schema);
        if (!problems.isEmpty()) {
            throw new RegistryException(
                    INCOMPATIBLE, subject + " is " + level(subject) + ", the schema " + String.join("; ", problems));
        }
        String text = schema.toString();
        int version = subjects.getOrDefault(subject, List.of()).size() + 1;
        return new Entry(subject, version, idOfText.getOrDefault(text, textOfId.size() + 1), text);
    }

    /** Takes an entry in that {@link #propose} gave or that was kept; a second time changes nothing. */
    public void add(Entry entry) {
        idOfText.putIfAbsent(entry.text(), entry.id());
        textOfId.put(entry.id(), entry.text());
        List<Entry> versions = subjects.computeIfAbsent(entry.subject(), s -> new ArrayList<>());
        if (entry.version() == versions.size() + 1) {
            versions.add(entry);
        }
    }

    /** The version that holds exactly this schema. */
    public Optional<Entry> find(String subject, Schema schema) {
        String text = schema.toString();
        return subjects.getOrDefault(subject, List.of()).stream()
                .filter(e -> e.text().equals(text))
                .findFirst();
    }

    /** Why a schema may not be the next version of a subject; empty when it may. */
    public List<String> problems(String subject, Schema schema) {
        List<Schema> earlier = new ArrayList<>();
        for (Entry entry : subjects.getOrDefault(subject, List.of())) {
            earlier.add(new Schema.Parser().parse(entry.text()));
        }
        return level(subject).problems(schema, earlier);
    }

    /** All subjects in the order of their names. */
    public List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    /** The versions of a subject, oldest first. */
    public List<Entry> versions(String subject) {
        List<Entry> versions = subjects.get(subject);
        if (versions == null) {
            throw new RegistryException(SUBJECT_NOT_FOUND, "Subject '" + subject + "' not found.");
        }
        return List.copyOf(versions);
    }

    /** One version of a subject; 0 or less means the latest. */
    public Entry version(String subject, int version) {
        List<Entry> versions = versions(subject);
        if (version > versions.size()) {
            throw new RegistryException(VERSION_NOT_FOUND, "Version " + version + " not found.");
        }
        return versions.get((version <= 0 ? versions.size() : version) - 1);
    }

    /** The text of an id. */
    public String textById(int id) {
        String text = textOfId.get(id);
        if (text == null) {
            throw new RegistryException(SCHEMA_NOT_FOUND, "Schema " + id + " not found");
        }
        return text;
    }

    /** The level that holds for a subject: its own or the default. */
    public Compatibility level(String subject) {
        return levels.getOrDefault(subject, defaultLevel);
    }

    /** The subject's own level; empty when the default holds. */
    public Optional<Compatibility> ownLevel(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    /** Sets the level of one subject. */
    public void setLevel(String subject, Compatibility level) {
        levels.put(subject, level);
    }

    /** The level of subjects without one of their own; {@link Compatibility#BACKWARD_TRANSITIVE} until set. */
    public Compatibility defaultLevel() {
        return defaultLevel;
    }

    /** Sets the level of subjects without one of their own. */
    public void setDefaultLevel(Compatibility level) {
        defaultLevel = level;
    }
}
