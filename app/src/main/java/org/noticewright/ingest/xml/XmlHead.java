package org.noticewright.ingest.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.record.Refusal;

/// What the beginning of an XML file shows of its structure: which elements stand in which, how often, with
/// which attributes.
///
/// @param root name of the outermost element
/// @param elements number of elements by path, `unload/incident`, in the order they come
/// @param attributes names of attributes by path
/// @param comments what comments say
public record XmlHead(
        String root, Map<String, Integer> elements, Map<String, Set<String>> attributes, List<String> comments) {

    private static final int PATHS = 2_000;
    private static final int SLACK = 8_192;

    /// Whether a file begins as XML or HTML does.
    public static boolean isXml(String head) {
        String start = head.stripLeading();
        return start.startsWith("<") && start.length() > 1 && "!?:_".indexOf(start.charAt(1)) >= 0
                || start.startsWith("<") && start.length() > 1 && Character.isLetter(start.charAt(1));
    }

    /// Whether it is a web page.
    public static boolean isHtml(String head) {
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /// The structure as far as the head goes; null when no element can be read in it.
    public static @Nullable XmlHead of(String head) {
        try {
            return read(head, false);
        } catch (Refusal impossible) {
            return null;
        }
    }

    /// As [#of], but what no export may hold is refused.
    public static XmlHead checked(String head) throws Refusal {
        if (XmlParsers.definesEntities(head)) {
            throw new Refusal("The XML defines entities of its own, which are never expanded. Maybe it is no export but"
                    + " an attack.");
        }
        XmlHead found = read(head, true);
        if (found == null) {
            throw new Refusal("This begins as XML, but no element can be read. Maybe it is damaged: fetch it again.");
        }
        return found;
    }

    public boolean has(String path) {
        return elements.containsKey(path);
    }

    private static @Nullable XmlHead read(String head, boolean strict) throws Refusal {
        Map<String, Integer> elements = new LinkedHashMap<>();
        Map<String, Set<String>> attributes = new LinkedHashMap<>();
        List<String> comments = new ArrayList<>();
        ArrayDeque<String> path = new ArrayDeque<>();
        XMLStreamReader2 xml = null;
        try {
            xml = XmlParsers.parse(new StringReader(head.stripLeading()));
            while (xml.hasNext() && elements.size() < PATHS) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        path.addLast(path.isEmpty() ? xml.getLocalName() : path.getLast() + "/" + xml.getLocalName());
                        elements.merge(path.getLast(), 1, Integer::sum);
                        Set<String> names = attributes.computeIfAbsent(path.getLast(), key -> new LinkedHashSet<>());
                        for (int i = 0; i < xml.getAttributeCount(); i++) {
                            names.add(xml.getAttributeLocalName(i));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                    case XMLStreamConstants.COMMENT -> comments.add(xml.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            // The head is cut somewhere: only what goes wrong long before its end counts.
            if (strict
                    && xml != null
                    && xml.getLocationInfo().getStartingCharOffset() < head.length() - SLACK
                    && String.valueOf(broken.getMessage()).startsWith("Maximum")) {
                throw new Refusal(XmlRecords.tooMuch());
            }
        }
        return elements.isEmpty()
                ? null
                : new XmlHead(elements.keySet().iterator().next(), elements, attributes, comments);
    }
}
