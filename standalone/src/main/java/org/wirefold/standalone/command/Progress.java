package org.wirefold.standalone.command;

import java.io.PrintWriter;

/** One line that says how far a step is: rewritten in place on a terminal, left out elsewhere until it is done. */
final class Progress {
    private static final long MIN_NANOS = 100_000_000L;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final String step;
    private final boolean terminal;
    private long shownAt;

    Progress(PrintWriter out, String step) {
        this.out = out;
        this.step = step;
        this.terminal = isTerminal();
    }

    /** How far it is; shown at most ten times a second. */
    void show(String what) {
        long now = System.nanoTime();
        if (terminal && now - shownAt > MIN_NANOS) {
            shownAt = now;
            out.print(CLEAR_LINE + step + " " + what);
            out.flush();
        }
    }

    /** The last word of the step, which stays. */
    void done(String what) {
        out.println((terminal ? CLEAR_LINE : "") + step + " " + what);
        out.flush();
    }

    /** Standard error is a terminal that understands more than plain lines; the launcher finds out and says so. */
    static boolean isTerminal() {
        return Boolean.getBoolean("wirefold.terminal");
    }
}
