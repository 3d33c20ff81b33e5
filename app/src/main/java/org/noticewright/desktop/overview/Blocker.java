package org.noticewright.desktop.overview;

import org.noticewright.desktop.shared.ScreenName;

/// Something that stands in the way of the next step, and the screen where it is settled.
public enum Blocker {
    NO_RECORDS(ScreenName.EVIDENCE),
    INCOMPLETE_FILES(ScreenName.EVIDENCE),
    NO_FACTS(ScreenName.OBLIGATIONS),
    NO_ACCESS_LOG(ScreenName.EVIDENCE),
    NO_SCOPE(ScreenName.ACCESS),
    OLDER_RULES(ScreenName.RULES),
    NEEDS_REVIEW(ScreenName.RECORDS),
    OPEN_QUESTIONS(ScreenName.OBLIGATIONS),
    LETTERS_HELD(ScreenName.LETTERS),
    LETTERS_NOT_WRITTEN(ScreenName.LETTERS);

    private final ScreenName screen;

    Blocker(ScreenName screen) {
        this.screen = screen;
    }

    public ScreenName screen() {
        return screen;
    }

    Described with(String text) {
        return new Described(this, text);
    }

    /// @param text what to do and why, with the numbers
    public record Described(Blocker blocker, String text) {}
}
