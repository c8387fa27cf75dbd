package io.github.advisorypress.output.site;

import io.github.advisorypress.output.OutputFile;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes {@code sitemap.xml}: every page with the same page in the other languages. */
final class Sitemap {
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private Sitemap() {}

    /**
     * A page in the map.
     *
     * @param updated the day of its last change
     */
    record Entry(String url, @Nullable String updated, List<Frame.Alternate> alternates) {}

    static OutputFile of(List<Entry> entries) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new SiteException("Cannot write the sitemap", e);
        }
        return OutputFile.text("sitemap.xml", text.toString());
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("url");
        element(xml, "loc", entry.url());
        for (Frame.Alternate alternate : entry.alternates()) {
            xml.writeEmptyElement("xhtml", "link", XHTML);
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", alternate.hreflang());
            xml.writeAttribute("href", alternate.href());
        }
        if (entry.updated() != null) {
            element(xml, "lastmod", entry.updated());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
