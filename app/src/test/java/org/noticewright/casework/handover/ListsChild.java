package org.noticewright.casework.handover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;

/// A process that writes the grades of many tickets which share one long list of lines, read anew for each chunk of
/// tickets as a case gives it. Prints the tickets that the list was said to stand with.
final class ListsChild {

    static final int CHUNKS = 1_000;
    static final int TICKETS_A_CHUNK = 5;
    static final int LINES = 20_000;

    private ListsChild() {}

    public static void main(String[] args) {
        var ids = new ArrayList<AccessEvent.Id>();
        for (int line = 1; line <= LINES; line++) {
            ids.add(new AccessEvent.Id(line));
        }
        var lists = new TicketRow.Lists();
        Set<@Nullable Long> owners = new LinkedHashSet<>();
        long ticket = 0;
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            var shared = List.copyOf(new ArrayList<>(ids));
            for (int i = 0; i < TICKETS_A_CHUNK; i++) {
                owners.add(lists.owner(shared, ++ticket));
            }
            lists.endOfChunk();
        }
        System.out.println(owners + " " + ticket);
    }
}
