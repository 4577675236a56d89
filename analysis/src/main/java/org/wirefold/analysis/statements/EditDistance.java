package org.wirefold.analysis.statements;

/** How far two words are apart in letters. */
final class EditDistance {
    private EditDistance() {}

    /** True when one insertion, deletion or replacement at most turns one word into the other. */
    static boolean atMostOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        return endA - start <= 1 && endB - start <= 1;
    }
}
