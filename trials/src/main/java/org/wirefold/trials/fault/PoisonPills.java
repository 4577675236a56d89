package org.wirefold.trials.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.Stage;

/** F19: records that are no articles, among the articles. */
record PoisonPills(int rounds) implements Fault {
    @Override
    public String id() {
        return "F19";
    }

    @Override
    public String what() {
        return rounds + " rounds of " + Poison.KINDS + " kinds of records that are no articles on articles.raw";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException, IOException {
        long unreadableBefore = scene.results().unreadable();
        int deaths = deaths(scene);
        int sent = 0;
        for (int round = 0; round < rounds; round++) {
            List<ProducerRecord<String, byte[]>> poison = Poison.round(scene.random());
            for (ProducerRecord<String, byte[]> record : poison) {
                scene.publisher().publish(record);
                sent++;
            }
        }
        scene.publisher().pause();
        scene.results().awaitCaughtUp(scene.quiet().await(Duration.ofMinutes(2)));
        long unreadable = scene.results().unreadable() - unreadableBefore;
        findings.evidence(sent + " sent, " + unreadable + " seen that no consumer can read");
        findings.require(unreadable == sent, "not all of them were poison");
        int died = deaths(scene) - deaths;
        findings.require(died == 0, died + " stream threads died of it");
    }

    private static int deaths(Scene scene) throws IOException {
        int deaths = 0;
        for (int id = 1; id <= Installation.ENRICH_INSTANCES; id++) {
            Stage stage = scene.installation().enrich(id);
            deaths += (int) stage.said()
                    .lines()
                    .filter(line -> line.contains("a stream thread died"))
                    .count();
            deaths += stage.ends().size();
        }
        return deaths;
    }
}
