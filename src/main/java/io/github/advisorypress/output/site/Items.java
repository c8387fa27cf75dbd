package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.TrackingStatus;
import io.github.advisorypress.model.Vulnerability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the line of a bulletin in the lists of one language. */
final class Items {
    private static final int PRODUCTS_NAMED = 4;

    private final PageLanguage language;
    private final Ratings ratings;

    Items(PageLanguage language, Ratings ratings) {
        this.language = language;
        this.ratings = ratings;
    }

    /**
     * The line of a bulletin.
     *
     * @param from the page that lists it
     * @param remark why it stands in the list
     */
    Item of(Bulletin bulletin, String from, @Nullable Text remark) {
        Advisory advisory = bulletin.advisory();
        String state = state(advisory);
        return new Item(
                advisory.id().value(),
                PageLanguage.link(from, language.addresses().page(advisory.id(), language.tag())),
                advisory.kind().name(),
                kindWord(advisory),
                language.text(advisory.title()),
                ratings.of(advisory.id()).map(rating -> rating.badge(language)).orElse(null),
                state,
                state == null ? null : language.word("state." + state),
                products(bulletin),
                language.day(advisory.initialRelease()),
                language.day(advisory.currentRelease()),
                remark);
    }

    String kindWord(Advisory advisory) {
        return language.word("kind." + advisory.kind().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String state(Advisory advisory) {
        if (advisory.isWithdrawn()) {
            return "withdrawn";
        }
        return advisory.status() == TrackingStatus.INTERIM ? "interim" : null;
    }

    private List<Text> products(Bulletin bulletin) {
        Set<ListedProduct> listed = new LinkedHashSet<>();
        for (Vulnerability vulnerability : bulletin.advisory().vulnerabilities()) {
            listed.addAll(bulletin.affected(vulnerability));
            listed.addAll(bulletin.productsWith(vulnerability, ProductStatus.UNDER_INVESTIGATION));
        }
        if (listed.isEmpty()) {
            listed.addAll(bulletin.products());
        }
        Set<Text> names = new LinkedHashSet<>();
        listed.forEach(product -> names.add(language.text(product.product().name())));
        if (names.size() <= PRODUCTS_NAMED) {
            return List.copyOf(names);
        }
        List<Text> shown = new ArrayList<>(List.copyOf(names).subList(0, PRODUCTS_NAMED - 1));
        shown.add(new Text(language.sentence("products.more", String.valueOf(names.size() - shown.size())), null));
        return shown;
    }
}
