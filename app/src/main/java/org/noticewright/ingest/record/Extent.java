package org.noticewright.ingest.record;

/// Where a record lies in the decompressed stream, in bytes; -1 where the reader cannot know.
public record Extent(long offset, long length) {

    public static final Extent UNKNOWN = new Extent(-1, -1);
}
