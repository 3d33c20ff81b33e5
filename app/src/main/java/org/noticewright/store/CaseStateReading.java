package org.noticewright.store;

import org.jspecify.annotations.Nullable;
import org.noticewright.store.sealed.BrokenSealException;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// Opens the sealed state that the newest log entry vouches for.
final class CaseStateReading {

    private CaseStateReading() {}

    record Opened(CaseState state, byte[] bytes) {}

    /// Null when the sealed state was changed, or is not the one of this sequence number.
    static @Nullable Opened open(Vault vault, long sequence, byte[] headHash, byte[] sealed) {
        try {
            byte[] bytes = vault.open(SealedColumn.CASE_STATE, 1, sequence, sealed);
            return new Opened(CaseState.fromBytes(sequence, headHash, bytes), bytes);
        } catch (BrokenSealException broken) {
            return null;
        }
    }
}
