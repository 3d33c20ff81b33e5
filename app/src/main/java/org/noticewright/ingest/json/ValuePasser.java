package org.noticewright.ingest.json;

import java.io.IOException;

/// Passes JSON values by brackets and quotes alone, so that a fault inside one hides nothing behind it.
final class ValuePasser {

    private final ByteCursor in;

    ValuePasser(ByteCursor in) {
        this.in = in;
    }

    /// Passes one value. False when the stream ends in it.
    boolean value() throws IOException {
        int first = in.peek();
        if (first == '"') {
            return string();
        }
        if (first != '{' && first != '[') {
            return scalar();
        }
        long depth = 0;
        while (true) {
            in.passBetweenMarks();
            int next = in.peek();
            switch (next) {
                case ByteCursor.END -> {
                    return false;
                }
                case '"' -> {
                    if (!string()) {
                        return false;
                    }
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            in.next();
            if (depth == 0) {
                return true;
            }
        }
    }

    boolean string() throws IOException {
        in.next();
        while (true) {
            in.passPlain();
            switch (in.next()) {
                case '"' -> {
                    return true;
                }
                case '\\' -> in.next();
                case ByteCursor.END -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private boolean scalar() throws IOException {
        int passed = 0;
        while (true) {
            int next = in.peek();
            if (next == ByteCursor.END) {
                return passed > 0;
            }
            if (next == ',' || next == ']' || next == '}' || isBlank(next)) {
                if (passed == 0) {
                    in.next(); // a stray bracket would stand still for ever
                }
                return true;
            }
            in.next();
            passed++;
        }
    }

    /// Blanks, commas, record separators and byte order marks of files that were put together.
    void skipBetween() throws IOException {
        for (int next = in.peek();
                isBlank(next) || next == ',' || next == 0x1E || next == 0xEF || next == 0xBB || next == 0xBF;
                next = in.peek()) {
            in.next();
        }
    }

    void skipBlank() throws IOException {
        while (isBlank(in.peek())) {
            in.next();
        }
    }

    static boolean isBlank(int next) {
        return next == ' ' || next == '\t' || next == '\r' || next == '\n';
    }
}
