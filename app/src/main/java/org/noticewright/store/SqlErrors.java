package org.noticewright.store;

import java.sql.SQLException;
import java.util.Locale;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFileException.Reason;
import org.noticewright.store.sealed.BrokenSealException;
import org.noticewright.store.sealed.KeyMissingException;
import org.sqlite.SQLiteErrorCode;

/// Says in words what SQLite or a seal refused. Never repeats SQLite's message: it may quote a value.
final class SqlErrors {

    private final String file;

    /// @param file name of the case file without its folder
    SqlErrors(String file) {
        this.file = file;
    }

    /// Whether another connection has it, so that later it may go.
    static boolean isInUse(SQLException cause) {
        var primary = primary(cause);
        return primary == SQLiteErrorCode.SQLITE_BUSY || primary == SQLiteErrorCode.SQLITE_LOCKED;
    }

    /// The low byte of an extended result code.
    private static SQLiteErrorCode primary(SQLException cause) {
        return SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xFF);
    }

    CaseFileException of(SQLException cause) {
        return switch (primary(cause)) {
            case SQLITE_FULL -> failure(Reason.DISK_FULL, """
                There is no room left to write to the case file %s. What was saved before is still there.
                Maybe the disk is full: free some space and try again.\
                """, cause);
            case SQLITE_BUSY, SQLITE_LOCKED -> failure(Reason.IN_USE, """
                The case file %s is in use by another program.
                Maybe it is open in another window, to be looked at, or a backup is reading it: close that one first.\
                """, cause);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> failure(Reason.READ_ONLY_FILE, """
                The case file %s cannot be written.
                Maybe it or its folder is write-protected: open it read-only, or copy it to another folder.\
                """, cause);
            case SQLITE_NOTADB -> failure(Reason.NOT_A_CASE_FILE, """
                %s is not a case file.
                Maybe another file was chosen.\
                """, cause);
            case SQLITE_CORRUPT, SQLITE_IOERR -> failure(Reason.DAMAGED, """
                The case file %s cannot be read everywhere.
                Maybe the disk fails or the file was changed: work on with a copy or a backup.\
                """, cause);
            default -> failure(Reason.DAMAGED, """
                The case file %%s refused a change (SQLite error %d). Nothing was changed.
                Maybe the file was made by another version of the program.\
                """.formatted(cause.getErrorCode()), cause);
        };
    }

    CaseFileException of(KeyMissingException cause) {
        return failure(
                Reason.ROLE_MISSING, """
                    The key slot that opened %%s has no key for this (%s).
                    Maybe another person's passphrase is needed.\
                    """.formatted(cause.keyClass().name().toLowerCase(Locale.ROOT)), cause);
    }

    CaseFileException of(BrokenSealException cause) {
        return failure(Reason.DAMAGED, """
            A value in the case file %%s was changed outside this program. %s
            Maybe a copy or backup is whole: run verify on both.\
            """.formatted(cause.getMessage()), cause);
    }

    private CaseFileException failure(Reason reason, String message, Throwable cause) {
        return new CaseFileException(reason, message.formatted(file), cause);
    }
}
