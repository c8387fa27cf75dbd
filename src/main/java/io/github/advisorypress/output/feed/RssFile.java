package io.github.advisorypress.output.feed;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.output.OutputFile;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** A feed in RSS 2.0. An item's date is that of the first release, as the format means it. */
final class RssFile {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private RssFile() {}

    static OutputFile of(Feed feed, String path, Addresses addresses) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(feed.title());
        channel.setLink(feed.home());
        channel.setDescription(feed.description());
        channel.setLanguage(feed.language().value());
        channel.setCopyright(feed.author());
        channel.setLastBuildDate(Date.from(feed.updated()));
        channel.setForeignMarkup(List.of(self(addresses.url(path))));
        channel.setItems(feed.items().stream().map(RssFile::item).toList());
        return XmlFile.of(path, channel, feed.language());
    }

    private static Element self(String url) {
        return new Element("link", ATOM)
                .setAttribute("href", url)
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml");
    }

    private static Item item(FeedItem from) {
        var guid = new Guid();
        guid.setValue(from.guid());
        guid.setPermaLink(false);
        var description = new Description();
        description.setValue(from.summary());
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(from.content());
        var item = new Item();
        item.setGuid(guid);
        item.setTitle(from.title());
        item.setLink(from.page());
        item.setDescription(description);
        item.setContent(content);
        item.setPubDate(Date.from(from.published()));
        item.setCategories(from.topics().stream().map(RssFile::category).toList());
        return item;
    }

    private static Category category(FeedItem.Topic topic) {
        var category = new Category();
        category.setDomain(topic.scheme());
        category.setValue(topic.label());
        return category;
    }
}
