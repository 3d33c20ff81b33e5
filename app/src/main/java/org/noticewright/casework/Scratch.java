package org.noticewright.casework;

import java.io.InputStream;
import java.io.OutputStream;
import org.noticewright.people.PersonGathering;

/// Room beside the case file for what is sorted and does not fit into memory. Nothing is readable there: it is sealed
/// under a key that only this object has, and gone with it, also when the program is killed.
public interface Scratch extends PersonGathering.Runs, AutoCloseable {

    /// The next piece; it is closed before another is asked for.
    ///
    /// @throws CaseFileException here and while it is written when there is no room
    @Override
    OutputStream write();

    /// @param piece from 0, in the order of writing; several can be read at a time
    @Override
    InputStream read(int piece);

    @Override
    void close();
}
