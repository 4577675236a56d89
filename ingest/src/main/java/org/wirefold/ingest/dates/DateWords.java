package org.wirefold.ingest.dates;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Month names, week days and zones as they stand in feeds. Languages: those of the dev sets of eval/ingest/dates. */
final class DateWords {
    private static final Map<String, Integer> MONTHS = months(
            "january jan januar janvier enero gennaio januari jänner janv",
            "february feb februar fevrier février febrero febbraio februari févr fevr",
            "march mar märz mars marzo maart mär",
            "april apr avril abril aprile avr",
            "may mai mayo maggio mei",
            "june jun juni juin junio giugno",
            "july jul juli juillet julio luglio juil",
            "august aug août aout agosto augustus",
            "september sep sept septembre septiembre settembre",
            "october oct oktober okt octobre octubre ottobre",
            "november nov novembre noviembre",
            "december dec dezember dez décembre decembre diciembre dicembre déc");

    private static final Set<String> DAYS = Set.of(("monday mon tuesday tue tues wednesday wed thursday thu thur thurs"
                    + " friday fri saturday sat sunday sun lundi mardi mercredi jeudi vendredi samedi dimanche lun"
                    + " mer jeu ven sam dim montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi"
                    + " do fr sa so")
            .split(" "));

    /** RFC 822 5.1 and the abbreviations of the dev sets; each as the offset that it names, summer time included. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            entry("z", "Z"),
            entry("ut", "Z"),
            entry("utc", "Z"),
            entry("gmt", "Z"),
            entry("etc/gmt", "Z"),
            entry("wet", "Z"),
            entry("bst", "+01:00"),
            entry("west", "+01:00"),
            entry("cet", "+01:00"),
            entry("met", "+01:00"),
            entry("cest", "+02:00"),
            entry("mest", "+02:00"),
            entry("eet", "+02:00"),
            entry("eest", "+03:00"),
            entry("msk", "+03:00"),
            entry("ist", "+05:30"),
            entry("jst", "+09:00"),
            entry("kst", "+09:00"),
            entry("aest", "+10:00"),
            entry("aedt", "+11:00"),
            entry("ast", "-04:00"),
            entry("edt", "-04:00"),
            entry("est", "-05:00"),
            entry("cdt", "-05:00"),
            entry("cst", "-06:00"),
            entry("mdt", "-06:00"),
            entry("mst", "-07:00"),
            entry("pdt", "-07:00"),
            entry("pst", "-08:00"),
            entry("et", "America/New_York"),
            entry("ct", "America/Chicago"),
            entry("mt", "America/Denver"),
            entry("pt", "America/Los_Angeles"));

    private DateWords() {}

    /** 1 to 12. */
    static Optional<Integer> month(String word) {
        return Optional.ofNullable(MONTHS.get(word.toLowerCase(Locale.ROOT)));
    }

    static boolean isDay(String word) {
        return DAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** An abbreviation or a name of the tz database with a slash in it. */
    static Optional<ZoneId> zone(String word) {
        String known = ZONES.get(word.toLowerCase(Locale.ROOT));
        if (known != null) {
            return Optional.of(ZoneId.of(known));
        }
        if (word.indexOf('/') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(word));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An offset of hours and minutes; empty when it is further than 18 hours (java.time's bound). */
    static Optional<ZoneId> offset(int sign, int hours, int minutes) {
        if (hours > 18 || minutes > 59 || (hours == 18 && minutes > 0)) {
            return Optional.empty();
        }
        return Optional.of(ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60)));
    }

    private static Map<String, Integer> months(String... names) {
        var all = new HashMap<String, Integer>();
        for (int month = 1; month <= names.length; month++) {
            for (String name : names[month - 1].split(" ")) {
                all.put(name, month);
            }
        }
        return Map.copyOf(all);
    }
}
