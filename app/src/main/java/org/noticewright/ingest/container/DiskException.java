package org.noticewright.ingest.container;

import java.io.IOException;

/// The file itself could not be read, as opposed to damaged data in it.
final class DiskException extends IOException {

    private static final long serialVersionUID = 1L;

    DiskException(IOException cause) {
        super("The file could not be read to its end.", cause);
    }
}
