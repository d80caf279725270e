package org.bifolio.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read from its first element to its last by their names without prefix. Document types are
 * refused, so that no entity can grow and no other file can be named.
 */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader xml;

    private XmlPart(InputStream in, XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((XMLResolver) (publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no other file is read");
        });
        return factory;
    }

    static XmlPart of(InputStream in) throws IOException, Unreadable {
        try {
            return new XmlPart(in, FACTORY.createXMLStreamReader(utf8(in)));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** The characters of a part, which is UTF-8 (ECMA-376 part 2, 9.1.2), without a byte order mark. */
    private static Reader utf8(InputStream in) throws IOException {
        PushbackReader characters =
                new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1);
        int first = characters.read();
        if (first >= 0 && first != '\uFEFF') {
            characters.unread(first);
        }
        return characters;
    }

    /** Goes to the next start or end of an element, or text; false at the end of the part. */
    boolean next() throws IOException, Unreadable {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw Unreadable.damaged();
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** The reading of XML hides what went wrong with the reading of bytes. */
    private static Unreadable damaged(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException bytes) {
            throw bytes;
        }
        return Unreadable.damaged();
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** The text of the element that starts here. */
    String text(String element) throws IOException, Unreadable {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            text.append(xml.hasText() ? xml.getText() : "");
        }
        return text.toString();
    }

    /** The words of the string that starts here: its parts in several fonts, without how they are pronounced. */
    String words(String element) throws IOException, Unreadable {
        StringBuilder words = new StringBuilder();
        boolean spoken = false;
        while (next() && !ends(element)) {
            spoken = starts("rPh") || spoken && !ends("rPh");
            if (starts("t")) {
                String part = text("t");
                words.append(spoken ? "" : part);
            }
        }
        return words.toString();
    }

    /** An attribute by its name without prefix. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    boolean flag(String name) {
        return attribute(name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    /** A number from 0 to a million or so; empty when the attribute is anything else. */
    Optional<Integer> number(String name) {
        return attribute(name).filter(value -> value.matches("\\d{1,7}")).map(Integer::valueOf);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
