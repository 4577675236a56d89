package org.wirefold.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes to characters. Order: byte order mark, declared charset, UTF-8 if valid, windows-1252 with a warning. */
public final class TextDecoder {
    /** What the WHATWG Encoding Standard falls back to; every byte has a meaning in it once the five gaps are replaced. */
    private static final Charset LAST_RESORT = Charset.forName("windows-1252");

    private TextDecoder() {}

    /** Reads bytes; {@code declared} is a charset name from a header, an XML declaration or a meta element, or null. */
    public static DecodedText decode(byte[] bytes, @Nullable String declared) {
        Optional<DecodedText> marked = byOrderMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> named = declared == null ? Optional.empty() : find(declared);
        if (named.isPresent()) {
            Optional<String> text = strictly(bytes, 0, named.get());
            if (text.isPresent()) {
                return new DecodedText(text.get(), named.get().name(), List.of());
            }
        }
        Charset wide = wideByShape(bytes);
        Charset second = wide == null ? StandardCharsets.UTF_8 : wide;
        Optional<String> text = strictly(bytes, 0, second);
        if (text.isPresent()) {
            return new DecodedText(text.get(), second.name(), doubt(declared, second, Warning.Code.CHARSET_WRONG));
        }
        Charset last = named.filter(c -> !c.equals(StandardCharsets.UTF_8)).orElse(LAST_RESORT);
        Warning.Code code = declared == null ? Warning.Code.CHARSET_GUESSED : Warning.Code.CHARSET_WRONG;
        String detail = declared == null
                ? "no charset declared and no valid UTF-8: read as " + last.name()
                : "declared " + shown(declared) + ", which the bytes are not: read as " + last.name();
        return new DecodedText(new String(bytes, last), last.name(), List.of(new Warning(code, detail)));
    }

    private static List<Warning> doubt(@Nullable String declared, Charset used, Warning.Code code) {
        return declared == null
                ? List.of()
                : List.of(new Warning(code, "declared " + shown(declared) + ", read as " + used.name()));
    }

    private static Optional<DecodedText> byOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(marked(bytes, 3, StandardCharsets.UTF_8));
        } else if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(marked(bytes, 4, Charset.forName("UTF-32LE")));
        } else if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(marked(bytes, 4, Charset.forName("UTF-32BE")));
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16LE));
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static DecodedText marked(byte[] bytes, int from, Charset charset) {
        Optional<String> text = strictly(bytes, from, charset);
        if (text.isPresent()) {
            return new DecodedText(text.get(), charset.name(), List.of());
        }
        String tolerant = new String(bytes, from, bytes.length - from, charset);
        return new DecodedText(
                tolerant,
                charset.name(),
                List.of(new Warning(Warning.Code.CHARSET_WRONG, "bytes that are no " + charset.name() + " replaced")));
    }

    /** UTF-16 without a mark shows in the first two characters of markup or Latin text: one of each two bytes is zero. */
    private static @Nullable Charset wideByShape(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return null;
        }
        if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The charset of that name. Latin-1 and ASCII mean windows-1252, as in the WHATWG Encoding Standard (4.2, labels). */
    static Optional<Charset> find(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(plain);
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? LAST_RESORT : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String shown(String declared) {
        return declared.length() <= 40 ? declared : declared.substring(0, 40) + "…";
    }
}
