package org.noticewright.desktop.shared;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows what a box offers in words, and nothing where nothing is chosen. For boxes to pick from: nobody types into
/// them, so no text is ever read back.
public final class InWords<T> extends StringConverter<T> {

    private final Function<? super T, String> words;

    public InWords(Function<? super T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T one) {
        return one == null ? "" : words.apply(one);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("A choice is picked, not typed.");
    }
}
