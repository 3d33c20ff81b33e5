package org.noticewright.store.sealed;

/// A sealed value does not open: it was changed, or moved from another cell or an older version of its row.
public final class BrokenSealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSealException(SealedColumn column, long row) {
        super("The sealed value in %s.%s of row %d does not open.".formatted(column.table(), column.column(), row));
    }
}
