package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Vulnerability;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Products as an advisory names them, and where it does. */
record PlacedRange(FieldPath path, ProductRange range) {

    /** Every one in an advisory, in the order of the model. */
    static List<PlacedRange> of(Advisory advisory) {
        List<PlacedRange> found = new ArrayList<>();
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            FieldPath path = FieldPath.of("vulnerabilities", i);
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            for (ProductStatus status : vulnerability.productStatus().keySet()) {
                found.addAll(of(path, vulnerability, status));
            }
            addAll(
                    found,
                    path.child("scores"),
                    vulnerability.scores().stream()
                            .map(score -> score.products())
                            .toList());
            addAll(
                    found,
                    path.child("flags"),
                    vulnerability.flags().stream().map(flag -> flag.products()).toList());
            addAll(
                    found,
                    path.child("threats"),
                    vulnerability.threats().stream()
                            .map(threat -> threat.products())
                            .toList());
            addAll(
                    found,
                    path.child("remediations"),
                    vulnerability.remediations().stream()
                            .map(remediation -> remediation.products())
                            .toList());
        }
        return found;
    }

    /** Those that stand so to the vulnerability at the given path. */
    static List<PlacedRange> of(FieldPath vulnerabilityPath, Vulnerability vulnerability, ProductStatus status) {
        return of(
                vulnerabilityPath.child("product_status").child(status.word()),
                vulnerability.productStatus().getOrDefault(status, List.of()));
    }

    /** Those of every status that the choice accepts, in the order of the statuses. */
    static List<PlacedRange> of(
            FieldPath vulnerabilityPath, Vulnerability vulnerability, Predicate<ProductStatus> choice) {
        return vulnerability.productStatus().keySet().stream()
                .filter(choice)
                .flatMap(status -> of(vulnerabilityPath, vulnerability, status).stream())
                .toList();
    }

    /** The items of a list at the given path. */
    static List<PlacedRange> of(FieldPath list, List<ProductRange> ranges) {
        List<PlacedRange> found = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            found.add(new PlacedRange(list.child(i), ranges.get(i)));
        }
        return found;
    }

    private static void addAll(List<PlacedRange> found, FieldPath list, List<List<ProductRange>> products) {
        for (int i = 0; i < products.size(); i++) {
            found.addAll(of(list.child(i).child("products"), products.get(i)));
        }
    }
}
