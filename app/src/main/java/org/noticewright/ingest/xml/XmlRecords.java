package org.noticewright.ingest.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;

/// Reads an XML file element by element and hands over those that are records, each whole, one at a time.
public final class XmlRecords {

    private static final int MAX_RECORD = 16 << 20;

    /// Knows which elements are records and what they mean.
    public interface Handler {

        /// Whether an element is a record. Records do not nest.
        ///
        /// @param path names from the root to the element
        boolean isRecord(List<String> path);

        /// One record: calls [RecordSink#keep] once, or throws.
        ///
        /// @param path as above
        void record(XmlElement element, List<String> path, Extent extent) throws Unusable;

        /// An element around records, when it begins: its attributes, without text and children.
        default void around(XmlElement element, List<String> path) throws Refusal {}
    }

    private final RecordSink sink;
    private final Handler handler;
    private final XmlCharacters characters;
    private final List<String> path = new ArrayList<>();
    private @Nullable Growing record;
    private long started;
    private int size;
    private boolean unresolved;

    private XmlRecords(RecordSink sink, Handler handler, XmlCharacters characters) {
        this.sink = sink;
        this.handler = handler;
        this.characters = characters;
    }

    /// An element while its parts come.
    private static final class Growing {
        final String name;
        final Map<String, String> attributes;
        final List<Growing> parents;
        final StringBuilder text = new StringBuilder();
        final List<XmlElement> children = new ArrayList<>();

        Growing(String name, Map<String, String> attributes, List<Growing> parents) {
            this.name = name;
            this.attributes = attributes;
            this.parents = parents;
        }

        XmlElement grown() {
            return new XmlElement(name, attributes, text.toString(), children);
        }
    }

    /// Reads all records of the payload.
    ///
    /// @throws Refusal when it defines entities of its own
    public static void read(Payload payload, RecordSink sink, Handler handler) throws IOException, Refusal {
        TextEncoding encoding = XmlCharacters.encoding(payload.head());
        if (XmlParsers.definesEntities(encoding.decode(payload.head()))) {
            throw new Refusal("The XML defines entities of its own, which are never expanded. Maybe it is no export but"
                    + " an attack.");
        }
        if (encoding.warning() != null) {
            sink.warn(encoding.warning());
        }
        try (XmlCharacters characters = new XmlCharacters(payload, encoding)) {
            new XmlRecords(sink, handler, characters).read();
        }
    }

    static String tooMuch() {
        return "The XML has more than %d levels, an attribute of more than %,d characters or more attributes than any"
                        .formatted(XmlParsers.MAX_DEPTH, XmlParsers.MAX_ATTRIBUTE)
                + " export. Maybe it is an attack.";
    }

    private void read() throws IOException, Refusal {
        XMLStreamReader2 xml = null;
        try {
            xml = XmlParsers.parse(characters);
            while (!sink.cancelled() && xml.hasNext()) {
                take(xml, xml.next());
            }
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException io) {
                throw io;
            }
            String message = String.valueOf(broken.getMessage());
            sink.reject(
                    "line %d"
                            .formatted(
                                    broken.getLocation() == null
                                            ? 1
                                            : broken.getLocation().getLineNumber()),
                    message.startsWith("Maximum")
                            ? tooMuch()
                            : "The XML is broken here, so the rest cannot be read. Maybe the file was cut or damaged:"
                                    + " fetch it again.");
            sink.brokenOff();
        }
        finish();
    }

    private void finish() {
        if (characters.forbidden() > 0) {
            sink.warn("%,d control character(s) that XML forbids were replaced by U+FFFD; the file itself is unchanged."
                    .formatted(characters.forbidden()));
        }
        if (characters.malformed() > 0) {
            sink.warn("%,d malformed character(s) were replaced by U+FFFD; the file itself is unchanged."
                    .formatted(characters.malformed()));
        }
        if (unresolved) {
            sink.warn("References to entities that the file does not define were kept as they stand (&name;).");
        }
    }

    private void take(XMLStreamReader2 xml, int event) throws XMLStreamException, Refusal {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open(xml);
            case XMLStreamConstants.END_ELEMENT -> close(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            case XMLStreamConstants.ENTITY_REFERENCE -> {
                String shown = XmlParsers.textOf(xml.getLocalName());
                unresolved |= shown.startsWith("&") && shown.endsWith(";");
                text(shown.toCharArray(), 0, shown.length());
            }
            default -> {}
        }
    }

    private void open(XMLStreamReader2 xml) throws Refusal {
        path.add(xml.getLocalName());
        Growing outer = record;
        if (outer == null && !handler.isRecord(path)) {
            handler.around(new XmlElement(xml.getLocalName(), attributes(xml), "", List.of()), path);
            return;
        }
        if (outer == null) {
            started = xml.getLocationInfo().getStartingCharOffset();
            size = 0;
        }
        record = new Growing(xml.getLocalName(), attributes(xml), outer == null ? List.of() : List.of(outer));
    }

    private Map<String, String> attributes(XMLStreamReader2 xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            size += value.length() + 40;
            attributes.put(xml.getAttributeLocalName(i), value);
        }
        size += 100;
        return attributes;
    }

    private void text(char[] source, int start, int length) {
        Growing open = record;
        if (open != null) {
            size += length;
            if (size <= MAX_RECORD) {
                open.text.append(source, start, length);
            }
        }
    }

    private void close(XMLStreamReader2 xml) throws XMLStreamException {
        Growing closing = record;
        if (closing != null) {
            if (closing.parents.isEmpty()) {
                record = null;
                finished(closing.grown(), xml.getLocationInfo().getEndingCharOffset());
            } else {
                record = closing.parents.getFirst();
                if (size <= MAX_RECORD) {
                    closing.parents.getFirst().children.add(closing.grown());
                }
            }
        } else {
            characters.byteOffset(xml.getLocationInfo().getStartingCharOffset());
        }
        path.removeLast();
    }

    private void finished(XmlElement element, long ended) {
        long from = characters.byteOffset(started);
        long to = characters.byteOffset(ended);
        Extent extent = from < 0 || to < 0 ? Extent.UNKNOWN : new Extent(from, to - from);
        String place = from < 0 ? "character %d".formatted(started) : "byte %d".formatted(from);
        if (size > MAX_RECORD) {
            sink.reject(
                    place,
                    "The record is larger than %,d characters. Maybe a file is embedded in it.".formatted(MAX_RECORD));
            return;
        }
        try {
            handler.record(element, List.copyOf(path), extent);
        } catch (Unusable unusable) {
            sink.reject(place, String.valueOf(unusable.getMessage()));
        }
    }
}
