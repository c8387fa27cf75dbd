package io.github.advisorypress.output.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.output.OutputFile;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** A feed as a file: indented, in UTF-8, with LF line ends. */
final class XmlFile {
    private XmlFile() {}

    static OutputFile of(String path, WireFeed feed, LanguageTag language) {
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            // RSS has an element of its own for the language.
            if (feed instanceof Feed) {
                document.getRootElement().setAttribute("lang", language.value(), Namespace.XML_NAMESPACE);
            }
            var writer = new XMLOutputter(
                    Format.getPrettyFormat().setEncoding("UTF-8").setLineSeparator("\n"));
            return OutputFile.text(path, writer.outputString(document));
        } catch (FeedException e) {
            throw new IllegalStateException("Could not write the feed " + path, e);
        }
    }
}
