package org.wirefold.standalone.report;

/** How the report marks what matters: with the colours of a terminal (ECMA-48 SGR codes), or not at all. */
public enum Ink {
    /** For files, pipes and terminals without colour. */
    PLAIN,
    /** For terminals. */
    COLOUR;

    private static final String RESET = "\u001b[0m";

    String bold(String text) {
        return wrap("\u001b[1m", text);
    }

    /** For what a reader may skip. */
    String dim(String text) {
        return wrap("\u001b[2m", text);
    }

    /** For what contradicts, was killed or was refused. */
    String red(String text) {
        return wrap("\u001b[31m", text);
    }

    /** For what changed. */
    String yellow(String text) {
        return wrap("\u001b[33m", text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : code + text + RESET;
    }
}
