package org.wirefold.analysis.statements;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units of measure with their dimension and size, read from units.txt. */
final class Units {
    private static final Map<String, Unit> UNITS = units();

    private Units() {}

    /**
     * A unit of measure.
     *
     * @param dimension units of one dimension can be compared
     * @param size in the base unit of the dimension
     */
    record Unit(String dimension, double size) {
        static final Unit COUNT = new Unit(Quantity.COUNT, 1);
        static final Unit PERCENT = new Unit(Quantity.PERCENT, 1);
        static final Unit ORDINAL = new Unit("ordinal", 1);
        static final Unit YEAR = new Unit("year", 1);
        /** Ages are kept in minutes like durations, but a man of 46 is no wait of 46 years. */
        static final Unit AGE = new Unit("age", 525_600);
    }

    /** The unit with this name, in the singular or the plural. */
    static Optional<Unit> named(String lower) {
        Unit unit = UNITS.get(lower);
        if (unit == null) {
            unit = UNITS.get(Stems.stem(lower));
        }
        if (unit == null && lower.endsWith("s")) {
            unit = UNITS.get(lower.substring(0, lower.length() - 1));
        }
        return Optional.ofNullable(unit);
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        for (String line : WordLists.lines("units.txt")) {
            String[] fields = line.split(" ");
            Unit unit = new Unit(fields[1], Double.parseDouble(fields[2]));
            units.put(fields[0], unit);
            units.put(Stems.stem(fields[0]), unit);
        }
        return units;
    }
}
