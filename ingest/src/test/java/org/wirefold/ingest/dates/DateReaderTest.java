package org.wirefold.ingest.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-01T10:00:00Z | 2024-05-01T10:00:00Z",
                "2024-05-01T10:00:00.123+02:00 | 2024-05-01T08:00:00Z",
                "2024-05-01 10:00 | 2024-05-01T10:00:00Z",
                "20240501T100000 | ",
                "Wed, 01 May 2024 10:00:00 EST | 2024-05-01T15:00:00Z",
                "Wed, 1 May 24 10:00 +0530 | 2024-05-01T04:30:00Z",
                "May 1, 2024 04:57 PM | 2024-05-01T16:57:00Z",
                "Nov. 16, 2020, 12:05 a.m. | 2020-11-16T00:05:00Z",
                "Mon, 16th Nov 2020 13:16:28 GMT | 2020-11-16T13:16:28Z",
                "01-05-2024 | 2024-05-01T00:00:00Z",
                "30.10.23 | 2023-10-30T00:00:00Z",
                "02/04/2020 - 19:37 | 2020-02-04T19:37:00Z",
                "26/06/2020 | 2020-06-26T00:00:00Z",
                "Thu, 25 Feb 2016 00:00:00 Europe/Brussels | 2016-02-24T23:00:00Z",
                "Thu Nov 12 2020 17:00:00 GMT+0100 (Central) | 2020-11-12T16:00:00Z",
                "1700000000 | 2023-11-14T22:13:20Z",
            })
    void datesOfEveryKindAreRead(String text, String instant) {
        assertThat(DateReader.read(text).map(date -> date.instant().toString()).orElse(null))
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Next Monday",
                "2024-13-01",
                "2024-05-01T25:00:00Z",
                "2024-05-01T10:61:00Z",
                "Sun, 99 Jun 2009",
                "9999-12-31T23:59:59-99:99",
                "2013-01-27-01",
                "03-12-31",
                "Port closed on May 1, 2024",
                "12:30",
                "+00:zz"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(DateReader.read(text)).isEmpty();
    }

    @Test
    void whatWasAssumedIsSaid() {
        assertThat(DateReader.read("2024-05-01").orElseThrow().hasTime()).isFalse();
        assertThat(DateReader.read("2024-05-01 10:00").orElseThrow().hasZone()).isFalse();
        assertThat(DateReader.read("2024-05-01 10:00 GMT").orElseThrow().isExact())
                .isTrue();
    }
}
