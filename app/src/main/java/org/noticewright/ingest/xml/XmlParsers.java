package org.noticewright.ingest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jsoup.parser.Parser;

/// Parsers that take nothing from outside the file and give up early on what no export holds.
public final class XmlParsers {

    /// Levels of elements.
    static final int MAX_DEPTH = 200;

    /// Characters of one attribute's value; Jira keeps whole comments in one.
    static final int MAX_ATTRIBUTE = 512 << 10;

    private static final Pattern ENTITY_DEFINITION = Pattern.compile("<!ENTITY\\b");
    private static final WstxInputFactory FACTORY = factory();

    private XmlParsers() {}

    static XMLStreamReader2 parse(Reader characters) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(characters);
    }

    /// For XML that is part of a format and says itself how it is encoded.
    public static XMLStreamReader2 parse(InputStream bytes) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(bytes);
    }

    /// Whether a file's beginning defines entities of its own: no export does, an attack does.
    static boolean definesEntities(String head) {
        int declaration = head.indexOf("<!DOCTYPE");
        return declaration >= 0 && ENTITY_DEFINITION.matcher(head).find(declaration);
    }

    /// The text of an entity that HTML knows (`&nbsp;`), else the reference as it stands.
    static String textOf(String entity) {
        String reference = "&" + entity + ";";
        return Parser.unescapeEntities(reference, false);
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        Map<String, Object> properties = Map.ofEntries(
                Map.entry(XMLInputFactory.SUPPORT_DTD, false),
                Map.entry(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false),
                Map.entry(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false),
                Map.entry(XMLInputFactory.IS_NAMESPACE_AWARE, false),
                Map.entry(XMLInputFactory.IS_COALESCING, false),
                Map.entry(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH),
                Map.entry(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE),
                Map.entry(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 1_000),
                Map.entry(WstxInputProperties.P_MAX_ENTITY_COUNT, 10),
                Map.entry(WstxInputProperties.P_MAX_ENTITY_DEPTH, 1),
                Map.entry(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true),
                Map.entry(WstxInputProperties.P_ALLOW_SURROGATE_PAIR_ENTITIES, true));
        properties.forEach(factory::setProperty);
        factory.getConfig().doParseLazily(false);
        return factory;
    }
}
