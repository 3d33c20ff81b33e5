package org.noticewright.ingest.format;

import java.io.IOException;
import java.util.List;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Refusal;

/// The formats of one system: recognises its files among all others and reads them. Stateless; one file is read
/// by one call of [#read].
public interface FormatFamily {

    /// Ids of its formats, each beginning with the system's name: `freshdesk.v2`.
    List<String> formats();

    /// What an outermost JSON object of the file may be; empty when it is none of this family. Called for the
    /// first objects of the file, unwrapped of what loaders put around them.
    default List<Match> ofJson(JsonObject object) {
        return List.of();
    }

    /// What a table with this header may be.
    default List<Match> ofTable(Columns header) {
        return List.of();
    }

    /// What a file with this beginning may be: XML, mail, binary stores. Asked before JSON and tables.
    default List<Match> ofHead(Head head) {
        return List.of();
    }

    /// Whether files of a format say something about the records of others, or later records about earlier
    /// ones, so that [#gather] is to be called before anything is read.
    default boolean hasLinks(String formatId) {
        return false;
    }

    /// Gathers links from a file or member; nothing is kept or rejected.
    default void gather(Payload payload, String formatId, Reading reading, Links links) throws IOException, Refusal {}

    /// Reads all records of the file or member: each ends in exactly one call of the sink's `keep` or `reject`.
    ///
    /// @param formatId one of [#formats()]
    /// @throws Refusal when the file as a whole cannot be read, with the reason
    void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal;
}
