package org.wirefold.runtime;

import java.util.List;

/** Settings with which a program cannot start: every problem, not only the first. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /** With at least one problem, each a sentence that names the key. */
    public SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence a problem. */
    public List<String> problems() {
        return problems;
    }
}
