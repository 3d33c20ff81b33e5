package org.noticewright.ingest.log;

/// A text that somebody else's regular expression may look at only so often: a pattern that backtracks without end
/// is stopped instead of hanging the import.
final class PatientText implements CharSequence {

    private static final int MAX_LOOKS = 2_000_000;

    /// The pattern looked too often.
    static final class Impatient extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impatient() {
            super(null, null, false, false);
        }
    }

    private final CharSequence text;
    private int looks;

    PatientText(CharSequence text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > MAX_LOOKS) {
            throw new Impatient();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
