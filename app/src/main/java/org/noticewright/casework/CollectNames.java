package org.noticewright.casework;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.CaseNames;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;

/// Collects the full names that the profiles of a case's tickets know: those who asked, and agents. As sets, so
/// that no order of files or tickets changes the result. Reads only.
final class CollectNames {

    private final TreeSet<String> people = new TreeSet<>();
    private final TreeSet<String> staff = new TreeSet<>();

    private CollectNames() {}

    static CaseNames run(CaseFile caseFile, Progress progress) {
        var collected = new CollectNames();
        caseFile.tickets().forEach(progress, stored -> collected.see(stored.ticket()));
        return caseFile.names().of(collected.people, collected.staff);
    }

    private void see(Ticket ticket) {
        var requester = ticket.requester();
        boolean isStaff = requester != null && requester.role() == Profile.Role.AGENT;
        if (requester != null && requester.role() != Profile.Role.SYSTEM) {
            add(isStaff ? staff : people, requester.name());
        }
        for (var message : ticket.messages()) {
            if (message.author() == Message.Author.AGENT) {
                add(staff, message.authorName());
            } else if (message.author() == Message.Author.REQUESTER && !isStaff) {
                add(people, message.authorName());
            }
        }
    }

    /// A single word is no full name: a large case knows every given name there is.
    private static void add(TreeSet<String> names, @Nullable String name) {
        if (name != null && name.strip().indexOf(' ') > 0) {
            names.add(name.strip());
        }
    }
}
