package org.noticewright.ingest.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.ArchiveEntry;

/// Numbers the members of a file, tells twins apart and sorts out what file systems add.
final class MemberNames {

    /// Twins are rare; so many different names are not kept in memory.
    private static final int MOST_KEPT = 500_000;

    private final Map<String, Integer> seen = new HashMap<>();
    private int count;
    private int noise;

    /// How messages call the next member without telling its name.
    String nextLabel() {
        return "member " + ++count;
    }

    int count() {
        return count;
    }

    /// The name, with a number behind it when another member has the same.
    String unique(String name) {
        if (seen.size() >= MOST_KEPT && !seen.containsKey(name)) {
            return name;
        }
        int times = seen.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + " (" + times + ")";
    }

    boolean isContent(ArchiveEntry entry) {
        String name = entry.getName();
        if (entry.isDirectory() || name.endsWith("/") || name.endsWith("\\")) {
            return false;
        }
        String last = last(name);
        boolean added = name.startsWith("__MACOSX/")
                || name.contains("/__MACOSX/")
                || last.equals(".DS_Store")
                || last.equals("Thumbs.db")
                || last.equals("desktop.ini");
        noise += added ? 1 : 0;
        return !added;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (noise > 0) {
            notes.add("%,d file(s) that file systems add (__MACOSX, .DS_Store, Thumbs.db) were left out."
                    .formatted(noise));
        }
        return notes;
    }

    /// The last name of a path, whichever way its slashes lean.
    static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
