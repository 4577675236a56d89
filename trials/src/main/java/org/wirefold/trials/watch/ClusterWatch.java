package org.wirefold.trials.watch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.wirefold.schema.Topics;
import org.wirefold.trials.installation.Installation;

/** Who does what on the cluster. */
public final class ClusterWatch {
    private final Admin admin;

    public ClusterWatch(Admin admin) {
        this.admin = admin;
    }

    /** The broker that leads articles.raw. */
    public int leaderOfRaw() throws ExecutionException, InterruptedException {
        for (TopicDescription topic : describe(List.of(Topics.RAW.name()))) {
            return topic.partitions().get(0).leader().id();
        }
        throw new IllegalStateException("there is no articles.raw");
    }

    /** The broker that keeps the group of enrich. */
    public int coordinator() throws ExecutionException, InterruptedException {
        return group().coordinator().id();
    }

    /** The enrich that reads articles.raw now, from 1; 0 while nobody does. */
    public int readerOfRaw() throws InterruptedException {
        TopicPartition lane = new TopicPartition(Topics.RAW.name(), 0);
        try {
            for (MemberDescription member : group().members()) {
                if (member.assignment().topicPartitions().contains(lane)) {
                    // application-instance-thread
                    String rest =
                            member.groupInstanceId().orElseThrow().substring(Installation.APPLICATION.length() + 1);
                    return Integer.parseInt(rest.substring(0, rest.indexOf('-')));
                }
            }
            return 0;
        } catch (ExecutionException e) {
            return 0; // the coordinator is on its way
        }
    }

    /** Whether every copy of every partition has everything. */
    public boolean isInStep() throws InterruptedException {
        try {
            Set<String> all = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            return describe(List.copyOf(all)).stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.isr().size() == partition.replicas().size());
        } catch (ExecutionException e) {
            return false;
        }
    }

    private ConsumerGroupDescription group() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(Installation.APPLICATION)).all().get().values().stream()
                .findFirst()
                .orElseThrow();
    }

    private List<TopicDescription> describe(List<String> topics) throws ExecutionException, InterruptedException {
        return List.copyOf(admin.describeTopics(topics).allTopicNames().get().values());
    }
}
