package io.github.advisorypress.output.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.output.OutputFile;
import java.util.Date;
import java.util.List;

/** A feed in Atom. */
final class AtomFile {
    private AtomFile() {}

    static OutputFile of(Feed feed, String path, Addresses addresses) {
        var author = new Person();
        author.setName(feed.author());
        var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.id());
        atom.setTitle(feed.title());
        atom.setSubtitle(text(feed.description()));
        atom.setAuthors(List.of(author));
        atom.setUpdated(Date.from(feed.updated()));
        atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.home())));
        atom.setOtherLinks(List.of(link("self", "application/atom+xml", addresses.url(path))));
        atom.setEntries(
                feed.items().stream().map(item -> entry(item, feed.namespace())).toList());
        return XmlFile.of(path, atom, feed.language());
    }

    private static Entry entry(FeedItem item, String namespace) {
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(item.content());
        var entry = new Entry();
        entry.setXmlBase(item.page());
        entry.setId(item.guid());
        entry.setTitle(item.title());
        entry.setPublished(Date.from(item.published()));
        entry.setUpdated(Date.from(item.updated()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", item.page())));
        entry.setOtherLinks(List.of(link("related", "application/json", item.document())));
        entry.setCategories(
                item.topics().stream().map(topic -> category(topic, namespace)).toList());
        entry.setSummary(text(item.summary()));
        entry.setContents(List.of(content));
        return entry;
    }

    private static Content text(String value) {
        var text = new Content();
        text.setType(Content.TEXT);
        text.setValue(value);
        return text;
    }

    private static Link link(String relation, String type, String url) {
        var link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(url);
        return link;
    }

    private static Category category(FeedItem.Topic topic, String namespace) {
        var category = new Category();
        category.setScheme(namespace + "#" + topic.scheme());
        category.setTerm(topic.term());
        category.setLabel(topic.label());
        return category;
    }
}
