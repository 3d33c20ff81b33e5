package org.noticewright.text;

import java.util.Arrays;
import java.util.Objects;

/// For each character of a text the place it came from, kept as runs of characters that stood side by side in
/// the source: a few runs a tag in place of a number a character. Filled from the first character to the last;
/// places never go backwards.
final class SourcePlaces {

    private int[] texts = new int[16];
    private int[] sources = new int[16];
    private int runs;
    private int length;
    /// Behind the place of the character added last.
    private int next;
    private int end;

    /// Adds characters that stand side by side in the source.
    void add(int characters, int source) {
        if (source != next || runs == 0) {
            if (runs == texts.length) {
                texts = Arrays.copyOf(texts, runs * 2);
                sources = Arrays.copyOf(sources, runs * 2);
            }
            texts[runs] = length;
            sources[runs] = source;
            runs++;
        }
        length += characters;
        next = source + characters;
    }

    /// Adds one character, not before the one added last.
    void addNext(int source) {
        add(1, length == 0 ? source : Math.max(source, last()));
    }

    /// The place of the character added last.
    ///
    /// @throws IndexOutOfBoundsException when there is none
    int last() {
        Objects.checkIndex(0, length);
        return next - 1;
    }

    int length() {
        return length;
    }

    /// Ends the text: what the place behind its last character is.
    void finish(int sourceLength) {
        end = length == 0 ? 0 : Math.min(sourceLength, last() + 1);
    }

    /// @param offset 0 to the length of the text
    int of(int offset) {
        Objects.checkIndex(offset, length + 1);
        if (offset == length) {
            return end;
        }
        int low = 0;
        int high = runs - 1;
        if (texts[high] <= offset) {
            return sources[high] + offset - texts[high];
        }
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (texts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sources[low] + offset - texts[low];
    }

    /// The same text led back one step further.
    SourcePlaces through(Decoded decoded, int sourceLength) {
        var further = new SourcePlaces();
        for (int i = 0; i < length; i++) {
            further.add(1, decoded.offset(of(i), sourceLength));
        }
        further.end = decoded.offset(end, sourceLength);
        return further;
    }
}
