package io.github.advisorypress.provider;

import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.scoring.OverallSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A ROLIE category: what a document is about, by which tools select entries of a feed.
 *
 * @param scheme what kind of thing the term is
 */
record Category(String scheme, String term) implements Comparable<Category> {

    /**
     * What a document is about: its language, the kind and overall severity of the bulletin, products and product
     * families by their IDs, which never change, while names differ between languages.
     */
    static List<Category> of(Site site, ProviderDocument document) {
        String schemes = schemes(site);
        List<Category> categories = new ArrayList<>();
        categories.add(new Category(schemes + "language", document.language().value()));
        categories.add(new Category(
                schemes + "kind", document.bulletin().advisory().kind().name()));
        OverallSeverity.of(document.bulletin().advisory())
                .ifPresent(severity -> categories.add(new Category(schemes + "severity", severity.word())));
        SortedSet<Category> products = new TreeSet<>();
        for (ListedProduct listed : document.bulletin().products()) {
            products.add(new Category(schemes + "product", listed.product().id()));
            products.add(
                    new Category(schemes + "product-family", listed.family().id()));
        }
        categories.addAll(products);
        return categories;
    }

    /** What the schemes of a site begin with: they stand under the publisher's namespace, which is for ever. */
    private static String schemes(Site site) {
        String namespace = site.publisher().namespace().toString();
        return namespace + (namespace.endsWith("/") ? "" : "/") + "csaf/category/";
    }

    @Override
    public int compareTo(Category other) {
        int byScheme = scheme.compareTo(other.scheme);
        return byScheme == 0 ? term.compareTo(other.term) : byScheme;
    }
}
