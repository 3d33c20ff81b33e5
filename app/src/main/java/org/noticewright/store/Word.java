package org.noticewright.store;

/// A text of the sealed dictionary: a tag, a field label with its platform before it, or the reason of a
/// verdict.
record Word(Kind kind, String text) {

    enum Kind {
        TAG(1),
        LABEL(2),
        REASON(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    static Word label(String platform, String label) {
        return new Word(Kind.LABEL, platform + '\0' + label);
    }

    /// The label without the platform.
    static String labelOf(String text) {
        return text.substring(text.indexOf('\0') + 1);
    }

    @Override
    public String toString() {
        return "Word[" + kind + "]";
    }
}
