package org.noticewright.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A message's HTML beside its text, which it repeats between tags: what is the same is said by place and
/// length. Any HTML comes back as it was, whatever the text; one that shares little with the text only becomes
/// no shorter.
final class HtmlBesideText {

    private static final int NONE = 0;
    private static final int WHOLE = 1;
    private static final int SHARED = 2;
    /// A shorter stretch is written out: naming it takes three bytes.
    private static final int LEAST = 6;
    private static final int LONGEST_ENTITY = 12;

    private final String html;
    private final String text;
    private final StringBuilder written;
    /// Threes: characters written out, characters of the text left out, characters taken from the text.
    private int[] steps = new int[48];
    private int count;
    private int at;
    private int inText;

    private HtmlBesideText(String html, String text) {
        this.html = html;
        this.text = text;
        this.written = new StringBuilder(html.length() / 2 + 16);
    }

    static void write(PayloadWriter to, @Nullable String html, String text) {
        if (html == null) {
            to.number(NONE);
            return;
        }
        var shared = new HtmlBesideText(html, text);
        shared.run();
        if (shared.written.length() + shared.count * 2 >= html.length()) {
            to.number(WHOLE).text(html);
            return;
        }
        to.number(SHARED).number(shared.count / 3);
        for (int i = 0; i < shared.count; i++) {
            to.number(shared.steps[i]);
        }
        to.text(shared.written.toString());
    }

    static @Nullable String read(PayloadReader from, String text) {
        return switch (from.size()) {
            case NONE -> null;
            case WHOLE -> from.text();
            default -> shared(from, text);
        };
    }

    private static String shared(PayloadReader from, String text) {
        var steps = new int[from.size() * 3];
        int length = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = from.size();
            length += i % 3 == 1 ? 0 : steps[i];
        }
        String written = from.text();
        var html = new StringBuilder(length);
        int inWritten = 0;
        int inText = 0;
        for (int i = 0; i < steps.length; i += 3) {
            html.append(written, inWritten, inWritten + steps[i]);
            inWritten += steps[i];
            inText += steps[i + 1];
            html.append(text, inText, inText + steps[i + 2]);
            inText += steps[i + 2];
        }
        return html.toString();
    }

    private void run() {
        while (at < html.length()) {
            int writtenFrom = written.length();
            int textFrom = inText;
            int same = same();
            while (at < html.length() && same < LEAST) {
                writeOut(same);
                same = same();
            }
            step(written.length() - writtenFrom, inText - textFrom, same);
            at += same;
            inText += same;
        }
    }

    private int same() {
        int most = Math.min(html.length() - at, text.length() - inText);
        int same = 0;
        while (same < most && html.charAt(at + same) == text.charAt(inText + same)) {
            same++;
        }
        return same;
    }

    /// Passes a tag, an entity, or what else there is, and what in the text probably stands for it.
    private void writeOut(int same) {
        char c = html.charAt(at);
        if (same > 0) {
            writeTo(at + same);
            inText += same;
        } else if (c == '<') {
            writeTo(behind('>', html.length()));
            passGap();
        } else if (c == '&') {
            writeTo(behind(';', at + LONGEST_ENTITY));
            inText += inText < text.length() ? 1 : 0;
        } else {
            writeTo(at + 1);
            passGap();
        }
    }

    private int behind(char mark, int limit) {
        int found = html.indexOf(mark, at);
        return found < 0 || found >= limit ? at + 1 : found + 1;
    }

    private void writeTo(int end) {
        written.append(html, at, end);
        at = end;
    }

    private void passGap() {
        while (inText < text.length() && text.charAt(inText) <= ' ') {
            inText++;
        }
    }

    private void step(int out, int skipped, int taken) {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, count * 2);
        }
        steps[count++] = out;
        steps[count++] = skipped;
        steps[count++] = taken;
    }
}
