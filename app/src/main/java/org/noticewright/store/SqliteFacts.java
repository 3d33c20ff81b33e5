package org.noticewright.store;

import static org.noticewright.store.generated.Tables.FACTS;

import java.util.Optional;
import org.noticewright.casework.CaseFacts;
import org.noticewright.store.sealed.SealedColumn;

/// The incident facts; every version is a row of its own.
final class SqliteFacts implements CaseFacts {

    private final CaseStore store;

    SqliteFacts(CaseStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> json() {
        return store.database()
                .query(sql -> sql.selectFrom(FACTS)
                        .orderBy(FACTS.ID.desc())
                        .limit(1)
                        .fetchOptional(row -> store.payload(
                                        SealedColumn.FACTS, row.getId(), row.getVersion(), row.getPayload())
                                .text()));
    }

    @Override
    public void replace(String json, String reason) {
        store.change(
                true,
                added -> LogLine.of("facts.replace", "facts version " + added).because(reason),
                change -> {
                    long id = change.newId(StoredTable.FACTS);
                    byte[] payload = new PayloadWriter().text(json).toBytes();
                    change.insert(
                            StoredTable.FACTS,
                            id,
                            change.sequence(),
                            store.clock().millis(),
                            change.seal(SealedColumn.FACTS, id, payload));
                    return id;
                });
    }
}
