package org.noticewright.desktop.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;

/// Where a record came from, and what else is kept of it.
///
/// @param origins the ticket's own, then each message's
/// @param wordings other wordings of its messages
/// @param fileNames evidence files by hash
public record Provenance(
        List<SourcePointer> origins,
        List<Tickets.Version> versions,
        List<Tickets.OtherWording> wordings,
        Map<Sha256, String> fileNames) {

    public Provenance {
        origins = List.copyOf(origins);
        versions = List.copyOf(versions);
        wordings = List.copyOf(wordings);
        fileNames = Map.copyOf(fileNames);
    }

    static Provenance read(CaseFile caseFile, Ticket.Id id) {
        var names = new HashMap<Sha256, String>();
        caseFile.evidence()
                .all()
                .forEach(source ->
                        names.put(source.sha256(), String.valueOf(source.path().getFileName())));
        var tickets = caseFile.tickets();
        return new Provenance(tickets.origins(id), tickets.versions(id), tickets.otherWordings(id), names);
    }

    /// Such as `tickets.zip, member a.json, record 12, bytes 4,096 to 5,119`.
    String words(SourcePointer at) {
        var words =
                new StringBuilder(fileNames.getOrDefault(at.file(), at.file().hex()));
        if (!at.member().isEmpty()) {
            words.append(", member ").append(at.member());
        }
        words.append(", record %,d".formatted(at.record()));
        if (at.offset() >= 0 && at.length() > 0) {
            words.append(", bytes %,d to %,d".formatted(at.offset(), at.offset() + at.length() - 1));
        }
        return words.toString();
    }

    @Override
    public String toString() {
        return "Provenance[" + versions.size() + " earlier versions]";
    }
}
