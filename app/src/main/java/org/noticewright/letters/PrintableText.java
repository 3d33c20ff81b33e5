package org.noticewright.letters;

import java.text.Normalizer;

/// Text as it goes on paper: composed (NFC), one blank for any run of white space and control characters,
/// without invisible format characters, which have no glyph.
final class PrintableText {

    private PrintableText() {}

    static String of(String raw) {
        var composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        var text = new StringBuilder(composed.length());
        boolean blank = false;
        for (int i = 0; i < composed.length(); ) {
            int codePoint = composed.codePointAt(i);
            i += Character.charCount(codePoint);
            if (Character.getType(codePoint) == Character.FORMAT) {
                continue;
            }
            if (Character.isWhitespace(codePoint)
                    || Character.isSpaceChar(codePoint)
                    || Character.isISOControl(codePoint)) {
                blank = !text.isEmpty();
                continue;
            }
            if (blank) {
                text.append(' ');
                blank = false;
            }
            text.appendCodePoint(codePoint);
        }
        return text.toString();
    }
}
