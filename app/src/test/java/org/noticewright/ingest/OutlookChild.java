package org.noticewright.ingest;

import java.nio.file.Path;

/// Reads a file and says why it was refused.
public final class OutlookChild {

    private OutlookChild() {}

    public static void main(String[] arguments) throws Exception {
        try {
            Gathered.of(Path.of(arguments[0]));
            System.out.println("read");
        } catch (UnreadableFileException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
