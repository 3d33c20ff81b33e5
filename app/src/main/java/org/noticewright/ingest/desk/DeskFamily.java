package org.noticewright.ingest.desk;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;

/// The JSON formats of one help desk, all read by one mapping.
public abstract class DeskFamily implements FormatFamily {

    private final List<String> formats;
    private final Function<SourceTimes, DeskMapping> mappings;

    /// @param mappings a mapping for one file
    protected DeskFamily(Function<SourceTimes, DeskMapping> mappings, String... formats) {
        this.mappings = mappings;
        this.formats = List.of(formats);
    }

    @Override
    public final List<String> formats() {
        return formats;
    }

    @Override
    public final void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        DeskReader.read(payload, reading.sink(), mappings.apply(reading.times()));
    }
}
