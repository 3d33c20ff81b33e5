package org.noticewright.ingest.servicenow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.SourceTimes;

/// Takes apart a cell that holds all entries of a journal, newest first, each under a line
/// `2025-03-02 14:05:09 - Pat Q (Additional comments)`.
final class JournalCell {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^(\\d[\\d/.:\\- ]{7,24}(?: [AaPp][Mm])?) - (.{1,120}?) \\(([^()\\r\\n]{3,60})\\)[ \\t]*\\r?$");

    private final SourceTimes times;
    private final @Nullable String requester;
    private final List<Message> messages = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /// @param requester name of who asked, to tell who wrote an entry
    JournalCell(SourceTimes times, @Nullable String requester) {
        this.times = times;
        this.requester = requester;
    }

    /// The entries of all cells, each once, oldest first within a cell.
    List<Message> messages() {
        return List.copyOf(messages);
    }

    /// @param internal whether what stands under no such line is internal
    void add(@Nullable String cell, boolean internal) {
        if (cell == null) {
            return;
        }
        List<Message> found = new ArrayList<>();
        Matcher line = LINE.matcher(cell);
        int end = 0;
        Matcher head = null;
        while (line.find()) {
            entry(head, cell.substring(end, line.start()), internal, found);
            head = LINE.matcher(cell);
            head.find(line.start());
            end = line.end();
        }
        entry(head, cell.substring(end), internal, found);
        messages.addAll(found.reversed());
    }

    private void entry(@Nullable Matcher head, String text, boolean internal, List<Message> found) {
        String body = text.strip();
        String at = head == null ? null : head.group(1);
        if (body.isEmpty() || !known.add(at + "\n" + body)) {
            return;
        }
        String name = head == null ? null : head.group(2);
        boolean hidden = head == null
                ? internal
                : head.group(3).toLowerCase(Locale.ROOT).contains("work note")
                        || head.group(3).toLowerCase(Locale.ROOT).contains("private");
        OriginalTime time = times.read(at);
        found.add(new CellMessageDraft(null)
                .internal(hidden)
                .author(
                        name != null && name.equals(requester)
                                ? Author.REQUESTER
                                : hidden ? Author.AGENT : Author.OTHER)
                .from(null, name)
                .at(time)
                .body(body)
                .build());
    }
}
