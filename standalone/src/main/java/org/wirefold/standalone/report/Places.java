package org.wirefold.standalone.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of forces and theatres: countries by their English name, everything else as the ledger has it. */
final class Places {
    private Places() {}

    /** For example {@code Chad} for TD, {@code NATO} for NATO, {@code Afghanistan and Iraq} for AF/IQ. */
    static String name(String codes) {
        return Arrays.stream(codes.split("/")).map(Places::country).collect(Collectors.joining(" and "));
    }

    /** For example {@code NATO in Jordan}; what is not stated is said so. */
    static String ledger(@Nullable String force, @Nullable String theatre) {
        return (force == null ? "Force not stated" : name(force))
                + (theatre == null ? ", place not stated" : " in " + name(theatre));
    }

    private static String country(String code) {
        boolean iso = code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        // UN and EU are region codes too, but readers know them by these letters
        return iso && !code.equals("UN") && !code.equals("EU")
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)
                : code;
    }
}
