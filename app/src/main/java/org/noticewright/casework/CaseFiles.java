package org.noticewright.casework;

import java.nio.file.Path;

/// Makes and opens case files. Every failure is a [CaseFileException] that says what is wrong and what to do.
public interface CaseFiles {

    /// A new case with one key slot that holds every role, for `owner`, and one recovery slot.
    /// The passphrase array is wiped by the caller.
    ///
    /// @return the open case and the recovery code, shown once and stored nowhere
    Created create(Path file, String owner, char[] passphrase);

    CaseFile open(Path file, char[] passphrase, Mode mode);

    /// A case nobody can open again: sealed under a random key that is never written, deleted on close.
    CaseFile throwAway(Path folder);

    enum Mode {
        READ_WRITE,
        /// Nothing is written, neither into the file nor beside it, and nobody may write until it is closed. Of a
        /// case that was not closed properly, or is of an older schema, a private copy is opened: that keeps no
        /// writer of the case out.
        READ_ONLY
    }

    record Created(CaseFile caseFile, String recoveryCode) {
        @Override
        public String toString() {
            return "Created[…]";
        }
    }
}
