package org.noticewright.text;

import org.jspecify.annotations.Nullable;

/// The elements that [SimpleHtml] reads itself.
enum SimpleTag {
    SPAN,
    SUB,
    SUP,
    ABBR,
    CITE,
    DEL,
    INS,
    MARK,
    A,
    B,
    I,
    EM,
    STRONG,
    U,
    S,
    STRIKE,
    SMALL,
    BIG,
    FONT,
    CODE,
    TT,
    BR,
    IMG,
    HR,
    P,
    DIV,
    CENTER,
    SECTION,
    ARTICLE,
    HEADER,
    FOOTER,
    BLOCKQUOTE,
    UL,
    OL,
    LI,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    TABLE,
    THEAD,
    TBODY,
    TFOOT,
    TR,
    TD,
    TH;

    private static final int LETTER_BITS = 6;
    private static final int LONGEST = 10;
    private static final SimpleTag[] ALL = values();
    private static final HashTable BY_NAME = byName();

    /// The element of this name, in letters of any size; null when it is none of these.
    static @Nullable SimpleTag of(char[] source, int from, int to) {
        if (to - from > LONGEST) {
            return null;
        }
        long packed = 0;
        for (int i = from; i < to; i++) {
            char unit = source[i];
            int letter = unit >= '0' && unit <= '9' ? unit - '0' + 27 : (unit | 0x20) - 'a' + 1;
            if (letter < 1 || letter > 36 || (letter <= 26 && !isLetter(unit))) {
                return null;
            }
            packed = packed << LETTER_BITS | letter;
        }
        int index = (int) BY_NAME.get(packed);
        return index == 0 ? null : ALL[index - 1];
    }

    private static boolean isLetter(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }

    private static HashTable byName() {
        var table = new HashTable(ALL.length * 2);
        for (SimpleTag tag : ALL) {
            long packed = 0;
            for (char unit : tag.name().toCharArray()) {
                packed = packed << LETTER_BITS | (Character.isDigit(unit) ? unit - '0' + 27 : unit - 'A' + 1);
            }
            table.put(packed, tag.ordinal() + 1);
        }
        return table;
    }

    boolean hasNoEnd() {
        return this == BR || this == IMG || this == HR;
    }

    /// Begins a line and may not stand inside a paragraph.
    boolean isBlock() {
        return ordinal() >= HR.ordinal() && ordinal() <= TABLE.ordinal();
    }

    /// Begins a paragraph, with a blank line before and after.
    boolean isParagraph() {
        return this == P || this == BLOCKQUOTE || this == TABLE || isHeading();
    }

    boolean isHeading() {
        return ordinal() >= H1.ordinal() && ordinal() <= H6.ordinal();
    }

    boolean isList() {
        return this == UL || this == OL;
    }

    boolean isCell() {
        return this == TD || this == TH;
    }

    /// May hold nothing but rows or cells.
    boolean isTablePart() {
        return ordinal() >= TABLE.ordinal() && ordinal() <= TR.ordinal();
    }

    boolean isRowGroup() {
        return this == THEAD || this == TBODY || this == TFOOT;
    }
}
