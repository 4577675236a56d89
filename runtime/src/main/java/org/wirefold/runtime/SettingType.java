package org.wirefold.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a value must be, and how it is written. */
public enum SettingType {
    /** Any text. */
    STRING("text"),
    /** A whole number of 32 bits. */
    INTEGER("whole number"),
    /** A whole number of 64 bits. */
    LONG("whole number"),
    /** A time span: {@code 250ms}, {@code 30s}, {@code 5m}, {@code 96h}, {@code 30d}, or ISO-8601 as {@code PT30S}. */
    DURATION("duration (250ms, 30s, 5m, 96h, 30d)"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false"),
    /** A file or folder. */
    PATH("path"),
    /** An address with a scheme. */
    URI("address"),
    /** Texts separated by commas; empty parts are dropped. */
    LIST("comma-separated list");

    private final String words;

    SettingType(String words) {
        this.words = words;
    }

    /** How the documentation names the type. */
    public String words() {
        return words;
    }

    /** The typed value. Throws {@link IllegalArgumentException} with a reason when the text is none. */
    Object parse(String text) {
        return switch (this) {
            case STRING -> text;
            case INTEGER -> Integer.valueOf(text.trim());
            case LONG -> Long.valueOf(text.trim());
            case DURATION -> duration(text);
            case BOOLEAN -> bool(text.trim());
            case PATH -> Path.of(text);
            case URI -> uri(text.trim());
            case LIST -> list(text);
        };
    }

    private static Boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static URI uri(String text) {
        URI uri = java.net.URI.create(text);
        if (uri.getScheme() == null) {
            throw new IllegalArgumentException("no scheme");
        }
        return uri;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Reads a time span as {@link #DURATION} writes it. Throws {@link IllegalArgumentException} when the text is none. */
    public static Duration duration(String written) {
        String text = written.trim().toLowerCase(Locale.ROOT);
        if (text.startsWith("p")) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("no ISO-8601 duration", e);
            }
        }
        int digits = 0;
        while (digits < text.length() && Character.digit(text.charAt(digits), 10) >= 0) {
            digits++;
        }
        if (digits == 0) {
            throw new IllegalArgumentException("no number in front");
        }
        long amount = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits).trim()) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> throw new IllegalArgumentException("no unit among ms, s, m, h, d");
        };
    }
}
