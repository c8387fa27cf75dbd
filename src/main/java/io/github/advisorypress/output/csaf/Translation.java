package io.github.advisorypress.output.csaf;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.text.MarkdownText;
import java.util.List;
import java.util.Optional;

/**
 * A bulletin as one of its documents says it: the original or a translation.
 *
 * @param languages every language in which the bulletin has a document, the prevailing one first
 */
record Translation(Site site, Bulletin bulletin, LanguageTag language, List<LanguageTag> languages, Labels labels) {

    Advisory advisory() {
        return bulletin.advisory();
    }

    boolean isOriginal() {
        return site.isPrevailing(language);
    }

    /** What was said in this language, or where that is missing in the prevailing one. */
    <T> T say(Localized<T> thing) {
        return thing.preferring(language, site.prevailing());
    }

    Optional<String> text(TextField field) {
        AdvisoryText text = advisory().text().get(language);
        return text == null ? Optional.empty() : text.field(field).map(MarkdownText::csafText);
    }

    Optional<String> text(Vulnerability vulnerability, TextField field) {
        return advisory().vulnerabilityText(language, vulnerability, field).map(MarkdownText::csafText);
    }

    /** The full name of a product: vendor, product and version. */
    String name(ListedProduct product) {
        return say(bulletin.vendor()) + " " + say(product.product().name()) + " " + product.versionOrRange();
    }
}
