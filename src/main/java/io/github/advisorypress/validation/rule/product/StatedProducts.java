package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Vulnerability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What one vulnerability says of products, expanded as its bulletin will list them. */
record StatedProducts(FieldPath path, Vulnerability vulnerability, Bulletin bulletin) {

    /** One for each vulnerability of an advisory. */
    static List<StatedProducts> of(Advisory advisory, ProductRegister register) {
        List<StatedProducts> stated = new ArrayList<>();
        Bulletin bulletin = Bulletin.of(advisory, register);
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            stated.add(new StatedProducts(
                    FieldPath.of("vulnerabilities", i),
                    advisory.vulnerabilities().get(i),
                    bulletin));
        }
        return stated;
    }

    /**
     * Those of an advisory whose statuses all name products that are known, so that a finding about what is said of
     * them is no mere consequence of another one.
     */
    static List<StatedProducts> understood(Advisory advisory, ProductRegister register) {
        return of(advisory, register).stream()
                .filter(stated -> stated.ranges(status -> true).stream()
                        .noneMatch(placed -> stated.expand(placed.range()).isEmpty()))
                .toList();
    }

    /** The products that one range stands for. */
    List<ListedProduct> expand(ProductRange range) {
        return bulletin.expand(List.of(range));
    }

    /** The ranges of every status that the choice accepts, each with its place. */
    List<PlacedRange> ranges(Predicate<ProductStatus> choice) {
        return PlacedRange.of(path, vulnerability, choice);
    }

    /** The products of every status that the choice accepts. */
    Set<ListedProduct> products(Predicate<ProductStatus> choice) {
        Set<ListedProduct> products = new LinkedHashSet<>();
        ranges(choice).forEach(placed -> products.addAll(expand(placed.range())));
        return products;
    }

    /**
     * The products that a statement names in vain. Single versions have to be concerned, each of them; a range or a
     * whole product means those of it that are concerned, and there has to be one.
     */
    List<ListedProduct> misnamed(ProductRange range, Set<ListedProduct> concerned) {
        List<ListedProduct> named = expand(range);
        List<ListedProduct> others = without(named, concerned);
        return !range.versions().isEmpty() || others.size() == named.size() ? others : List.of();
    }

    /** Those of the first that the second does not hold. */
    static List<ListedProduct> without(Collection<ListedProduct> products, Set<ListedProduct> others) {
        return products.stream().filter(listed -> !others.contains(listed)).toList();
    }
}
