package org.noticewright.ingest.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ids that the name of a saved page holds: `issue_10014_comments.json`, `conversation-471.json`.
public final class FileNames {

    private FileNames() {}

    /// A place for the id behind one of these words.
    ///
    /// @param words alternatives of a regular expression: `ticket|conversation`
    /// @param id form of an id: `\\d{1,19}`
    public static Pattern pattern(String words, String id) {
        return Pattern.compile(
                "(?:^|[^a-z0-9])(?:" + words + ")s?[^a-z0-9]{0,3}(" + id + ")(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
    }

    public static @Nullable String id(Pattern pattern, String fileName) {
        var name = pattern.matcher(fileName);
        return name.find() ? name.group(1) : null;
    }
}
