package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.Vulnerability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a source says in words of its own: texts, addresses, names and numbers in single lines. */
final class LeakTexts {
    private final List<Passage> texts = new ArrayList<>();

    private LeakTexts() {}

    /** Of an advisory whose passages are known already. */
    static List<Passage> of(Advisory advisory, List<Passage> passages) {
        var found = new LeakTexts();
        found.texts.addAll(passages);
        AddressFields.of(advisory).forEach(found::addLine);
        found.addLines(FieldPath.of("aliases"), advisory.aliases());
        for (int i = 0; i < advisory.acknowledgments().size(); i++) {
            Acknowledgment acknowledgment = advisory.acknowledgments().get(i);
            FieldPath path = FieldPath.of("acknowledgments", i);
            found.addLines(path.child("names"), acknowledgment.names());
            found.addLine(path.child("organization"), acknowledgment.organization());
        }
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            found.addVulnerability(
                    FieldPath.of("vulnerabilities", i),
                    advisory.vulnerabilities().get(i));
        }
        return found.texts;
    }

    private void addVulnerability(FieldPath path, Vulnerability vulnerability) {
        if (vulnerability.cve() == null) {
            addLine(path.child("key"), vulnerability.key());
        }
        for (int i = 0; i < vulnerability.ids().size(); i++) {
            FieldPath id = path.child("ids").child(i);
            addLine(id.child("system_name"), vulnerability.ids().get(i).systemName());
            addLine(id.child("text"), vulnerability.ids().get(i).text());
        }
        NationalGrade grade = vulnerability.nationalGrade();
        if (grade != null) {
            addLine(path.child("national_grade").child("source"), grade.source());
        }
    }

    /** Of the settings of a site. How the publisher is reached is told apart by the rules themselves. */
    static List<Passage> of(Site site) {
        var found = new LeakTexts();
        found.texts.addAll(Passage.of(site));
        found.addName(FieldPath.of("vendor"), site.vendor());
        found.addLine(FieldPath.of("publisher", "name"), site.publisher().name());
        AddressFields.of(site).forEach(found::addLine);
        site.labels()
                .forEach((language, words) -> words.forEach((key, word) ->
                        found.texts.add(new Passage(FieldPath.of("labels", language.value(), key), language, word))));
        SecurityTxt securityTxt = site.securityTxt();
        if (securityTxt != null) {
            FieldPath path = FieldPath.of("security_txt");
            found.addLines(path.child("contact"), securityTxt.contact());
            found.addLines(path.child("encryption"), securityTxt.encryption());
            found.addLines(path.child("policy"), securityTxt.policy());
            found.addLines(path.child("acknowledgments"), securityTxt.acknowledgments());
            found.addLines(path.child("hiring"), securityTxt.hiring());
        }
        return found.texts;
    }

    /** Of the register: names. Versions, model numbers, SKUs, CPE names and package URLs are numbers by nature. */
    static List<Passage> of(ProductRegister register) {
        var found = new LeakTexts();
        found.addName(FieldPath.of("vendor"), register.vendor());
        for (int i = 0; i < register.families().size(); i++) {
            ProductFamily family = register.families().get(i);
            FieldPath path = FieldPath.of("families", i);
            found.addName(path.child("name"), family.name());
            for (int j = 0; j < family.products().size(); j++) {
                Product product = family.products().get(j);
                found.addName(path.child("products").child(j).child("name"), product.name());
            }
        }
        return found.texts;
    }

    /** A name in each of its languages, or the one that holds in all of them. */
    private void addName(FieldPath path, Localized<String> name) {
        if (name.languages().isEmpty()) {
            addLine(path, name.preferring());
        }
        for (LanguageTag language : name.languages()) {
            name.in(language).ifPresent(words -> texts.add(new Passage(path.child(language.value()), language, words)));
        }
    }

    private void addLines(FieldPath path, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            addLine(path.child(i), lines.get(i));
        }
    }

    private void addLine(FieldPath path, @Nullable String line) {
        if (line != null) {
            // A single line has no Markdown, so all of it is prose.
            texts.add(new Passage(path, AddressRule.NO_LANGUAGE, line, line));
        }
    }
}
