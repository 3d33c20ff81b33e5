package org.noticewright.desktop.shared;

import java.util.Locale;

/// The screens there are, in the order of the work.
public enum ScreenName {
    OVERVIEW("Overview"),
    EVIDENCE("Evidence"),
    ACCESS("Access"),
    RECORDS("Records"),
    RULES("Rules"),
    TIMELINE("Timeline"),
    OBLIGATIONS("Obligations"),
    LETTERS("Letters");

    private final String title;

    ScreenName(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
