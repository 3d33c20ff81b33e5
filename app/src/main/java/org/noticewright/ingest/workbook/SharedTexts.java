package org.noticewright.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.xml.XmlParsers;

/// The texts that cells share by number. They are read as far as cells ask for, and kept packed: a workbook may
/// hold millions.
final class SharedTexts implements AutoCloseable {

    private static final int BLOCK = 1 << 20;
    private static final long MOST_BYTES = 160L << 20;

    private final @Nullable InputStream part;
    private final @Nullable XMLStreamReader2 xml;
    private final List<byte[]> blocks = new ArrayList<>();
    private long[] starts = new long[1 << 10];
    private int count;
    private long used;

    SharedTexts(@Nullable InputStream part) throws XMLStreamException {
        this.part = part;
        this.xml = part == null ? null : XmlParsers.parse(part);
    }

    /// The text of a number, empty when there is none.
    String get(int index) throws XMLStreamException, Refusal {
        while (xml != null && count <= index && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && SheetRows.name(xml).equals("si")) {
                add(richText(xml, "si").getBytes(StandardCharsets.UTF_8));
            }
        }
        return index < 0 || index >= count ? "" : text(index);
    }

    /// Text of an element with rich runs; phonetic ones, which repeat how it is spoken, are left out.
    static String richText(XMLStreamReader2 xml, String until) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += SheetRows.name(xml).equals("rPh") ? 1 : 0;
                inText = SheetRows.name(xml).equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (SheetRows.name(xml).equals(until)) {
                    break;
                }
                phonetic -= SheetRows.name(xml).equals("rPh") ? 1 : 0;
                inText = false;
            } else if (inText && phonetic == 0) {
                SheetRows.append(xml, event, text);
            }
        }
        return SheetRows.unescaped(text.toString());
    }

    private void add(byte[] text) throws Refusal {
        if (used + text.length > MOST_BYTES || count == Integer.MAX_VALUE - 8) {
            throw new Refusal(
                    "The workbook shares more than %,d MB of texts among its cells. Maybe save each sheet as CSV (UTF-8)."
                            .formatted(MOST_BYTES >> 20));
        }
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        int copied = 0;
        while (copied < text.length) {
            int place = (int) (used % BLOCK);
            if (place == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int part = Math.min(text.length - copied, BLOCK - place);
            System.arraycopy(text, copied, blocks.getLast(), place, part);
            copied += part;
            used += part;
        }
        starts[++count] = used;
    }

    private String text(int index) {
        int length = (int) (starts[index + 1] - starts[index]);
        byte[] text = new byte[length];
        int copied = 0;
        while (copied < length) {
            long at = starts[index] + copied;
            int place = (int) (at % BLOCK);
            int part = Math.min(length - copied, BLOCK - place);
            System.arraycopy(blocks.get((int) (at / BLOCK)), place, text, copied, part);
            copied += part;
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
        }
    }
}
