package org.wirefold.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wirefold.runtime.SettingsException;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicState;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;

/**
 * Refuses to go on with an application in another form than the one it began in. Its stores and the records between its steps are laid
 * out for that form, and going on would lose or mix what is not yet worked on.
 */
final class FormGuard {
    private final TopicProvisioner cluster;
    private final String application;

    FormGuard(TopicProvisioner cluster, String application) {
        this.cluster = cluster;
        this.application = application;
    }

    /** @throws SettingsException when the cluster has the topics of another form, or of other numbers */
    void check(EnrichForm form) {
        Topic dealt = Topics.ofApplication(application, Topics.DEALT, form.analysisPartitions());
        Topic probes = Topics.ofApplication(application, Topics.PROBES, form.indexShards());
        // every form has this store, so it tells that the application has run
        String changelog = application + "-" + Stores.ARTICLES + "-changelog";
        Map<String, TopicState> found = cluster.describe(List.of(dealt.name(), probes.name(), changelog));
        boolean spread = found.containsKey(dealt.name());
        List<String> problems = new ArrayList<>();
        if (form.spread() && !spread && found.containsKey(changelog)) {
            problems.add(has("run in the fused form", EnrichForm.FORM + "=fused"));
        } else if (!form.spread() && spread) {
            problems.add(has("run in the spread form", EnrichForm.FORM + "=spread"));
        } else if (form.spread()) {
            differs(found.get(dealt.name()), dealt, EnrichForm.PARTITIONS, problems);
            differs(found.get(probes.name()), probes, EnrichForm.SHARDS, problems);
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    /** Partitions of articles.raw. */
    int lanes() {
        TopicState raw = cluster.describe(List.of(Topics.RAW.name())).get(Topics.RAW.name());
        return raw == null ? Topics.RAW.partitions() : raw.partitions();
    }

    private void differs(@Nullable TopicState state, Topic wanted, String key, List<String> problems) {
        if (state != null && state.partitions() != wanted.partitions()) {
            problems.add(has("run with " + key + "=" + state.partitions(), key + "=" + state.partitions()));
        }
    }

    private String has(String done, String set) {
        return "application " + application + " has " + done + ", and its state is laid out for that: set " + set
                + ", or a new enrich.application.id, which replays articles.raw from the beginning";
    }
}
