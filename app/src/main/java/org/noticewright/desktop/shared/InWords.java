package org.noticewright.desktop.shared;

import java.util.List;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows what a box offers in words, and nothing where nothing is chosen. Words read back are the choice that is
/// offered in these words.
public final class InWords<T> extends StringConverter<@Nullable T> {

    private final List<T> choices;
    private final Function<? super T, String> words;

    /// @param choices what the box offers, as it changes
    public InWords(List<T> choices, Function<? super T, String> words) {
        this.choices = choices;
        this.words = words;
    }

    @Override
    public String toString(@Nullable T one) {
        return one == null ? "" : words.apply(one);
    }

    @Override
    public @Nullable T fromString(String text) {
        for (var one : choices) {
            if (toString(one).equals(text)) {
                return one;
            }
        }
        return null;
    }
}
