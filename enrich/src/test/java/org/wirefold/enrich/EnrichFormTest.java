package org.wirefold.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;

class EnrichFormTest {
    private static EnrichForm form(Map<String, String> set) {
        return EnrichForm.of(Settings.of(EnrichConfig.SETTINGS, set));
    }

    @Test
    void isFusedUnlessSomebodySetsIt() {
        assertThat(form(Map.of())).isEqualTo(EnrichForm.FUSED);
        assertThat(form(Map.of("enrich.analysis.partitions", "8")))
                .as("numbers of the spread form do not matter to the fused one")
                .isEqualTo(EnrichForm.FUSED);
    }

    @Test
    void takesItsNumbersWhenSpread() {
        EnrichForm form =
                form(Map.of("enrich.form", "spread", "enrich.analysis.partitions", "8", "enrich.index.shards", "2"));

        assertThat(form.spread()).isTrue();
        assertThat(form.analysisPartitions()).isEqualTo(8);
        assertThat(form.indexShards()).isEqualTo(2);
    }

    @Test
    void saysOfEveryWrongSettingWhatToSetInstead() {
        Map<String, String> wrong = Map.of(
                "enrich.form", "wide",
                "enrich.analysis.partitions", "0",
                "enrich.index.shards", "1000",
                "enrich.reorder.wait", "0s");

        assertThatThrownBy(() -> form(wrong))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        failure -> assertThat(failure.problems())
                                .containsExactly(
                                        "enrich.form is wide; set it to fused or to spread",
                                        "enrich.analysis.partitions is 0; set it to a number from 1 to 256",
                                        "enrich.index.shards is 1000; set it to a number from 1 to 256",
                                        "enrich.reorder.wait is 0 ms; set it to a time of at least 1ms"));
    }
}
