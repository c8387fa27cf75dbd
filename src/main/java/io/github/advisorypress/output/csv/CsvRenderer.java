package io.github.advisorypress.output.csv;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.EditionRenderer;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.text.Labels;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes three tables in each language, the last updated bulletin first: {@code advisories.csv} with a row for each
 * bulletin, {@code vulnerabilities.csv} with a row for each vulnerability of a bulletin, and {@code products.csv} with
 * a row for each product version that a bulletin names for a vulnerability. The header row is in the language; the
 * order of the columns is the same in all of them and stays, new columns come last. Dates are UTC.
 */
public final class CsvRenderer implements EditionRenderer {
    private final Site site;
    private final Map<LanguageTag, Labels> labels;
    private final Addresses addresses;

    /** Makes a renderer for a site; {@code labels} has the words of each of its languages. */
    public CsvRenderer(Site site, Map<LanguageTag, Labels> labels) {
        this.site = site;
        this.labels = Map.copyOf(labels);
        this.addresses = new Addresses(site);
    }

    @Override
    public void render(Edition edition, Consumer<OutputFile> files) {
        for (LanguageTag language : site.languages()) {
            Labels words = labels.get(language);
            if (words == null) {
                throw new IllegalStateException("Bug in the publisher: there are no labels in " + language);
            }
            var rows = new CsvRows(site, addresses, words);
            files.accept(advisories(edition, rows).file(addresses.table(language, "advisories")));
            files.accept(vulnerabilities(edition, rows).file(addresses.table(language, "vulnerabilities")));
            files.accept(products(edition, rows).file(addresses.table(language, "products")));
        }
    }

    private static CsvTable advisories(Edition edition, CsvRows rows) {
        var table = new CsvTable(rows.header(CsvRows.ADVISORY));
        for (Bulletin bulletin : edition.bulletins()) {
            table.add(rows.advisory(bulletin));
        }
        return table;
    }

    private static CsvTable vulnerabilities(Edition edition, CsvRows rows) {
        var table = new CsvTable(rows.header(CsvRows.VULNERABILITY));
        for (Bulletin bulletin : edition.bulletins()) {
            for (Vulnerability vulnerability : bulletin.advisory().vulnerabilities()) {
                table.add(rows.vulnerability(bulletin, vulnerability));
            }
        }
        return table;
    }

    private static CsvTable products(Edition edition, CsvRows rows) {
        var table = new CsvTable(rows.header(CsvRows.PRODUCT));
        for (Bulletin bulletin : edition.bulletins()) {
            for (Vulnerability vulnerability : bulletin.advisory().vulnerabilities()) {
                for (List<String> row : rows.products(bulletin, vulnerability)) {
                    table.add(row);
                }
            }
        }
        return table;
    }
}
