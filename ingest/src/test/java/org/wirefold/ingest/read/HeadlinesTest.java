package org.wirefold.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wirefold.ingest.text.Warning;

class HeadlinesTest {
    @Test
    void capitalsAtTheHeadAreSignals() {
        assertThat(Headlines.signalOf("UPDATE 3-Crane falls")).contains("update");
        assertThat(Headlines.signalOf("CORRECTED-Crane falls")).contains("correction");
        assertThat(Headlines.signalOf("REFILE: Crane falls")).contains("refile");
        assertThat(Headlines.signalOf("RPT - Crane falls")).contains("repeat");
        assertThat(Headlines.signalOf("KILL KILL KILL please kill item 7")).contains("kill");
        assertThat(Headlines.signalOf("WITHDRAWN: Crane falls")).contains("kill");
    }

    @Test
    void wordsOfASentenceAreNone() {
        assertThat(Headlines.signalOf("KILLED in storm: two sailors")).isEmpty();
        assertThat(Headlines.signalOf("Update 3-Crane falls")).isEmpty();
        assertThat(Headlines.signalOf("UPDATE on the harbour talks")).isEmpty();
    }

    @Test
    void aKillThatOnlyTheHeadlineKnowsIsPublishedWithAWarning() {
        ReadItem item =
                Reading.item("a.jsonl", "{\"id\":\"k\",\"title\":\"KILL - Crane falls\",\"body\":\"Do not use.\"}");

        assertThat(item.signal()).isEqualTo("kill");
        assertThat(item.warnings()).extracting(Warning::code).containsExactly(Warning.Code.TEXTUAL_KILL);
    }
}
