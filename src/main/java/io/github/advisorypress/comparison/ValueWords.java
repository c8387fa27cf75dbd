package io.github.advisorypress.comparison;

import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.scoring.CvssVector;
import io.github.advisorypress.text.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says values in the words of one language, where it has words for them. */
final class ValueWords {
    private final Labels labels;
    private final Function<List<String>, String> products;

    /** @param products the names of products by their IDs */
    ValueWords(Labels labels, Function<List<String>, String> products) {
        this.labels = labels;
        this.products = products;
    }

    /** The words for a value of a sort; the value itself where there are none. */
    String of(String sort, String value) {
        return switch (sort) {
            case "kind" -> word("kind." + value.toLowerCase(Locale.ROOT), value);
            case "category" -> word("category." + value, value);
            case "status" -> word("tracking-status." + value, value);
            case "aggregate_severity" -> word("severity." + value, value);
            case "related" -> word("relation." + value, value);
            case "level" -> word("priority." + value, value);
            case "grade" ->
                NationalGrade.Grade.of(value)
                        .map(grade -> word("national-grade." + grade.name().toLowerCase(Locale.ROOT), value))
                        .orElse(value);
            case "flags" -> word("justification." + value, value);
            case "threats" -> word("threat." + value, value);
            case "remediations" -> word("remediation." + value, value);
            case "withdrawn", "consent" -> word(value.equals("true") ? "csv.yes" : "csv.no", value);
            case "cvss_v3", "cvss_v4" -> score(value);
            case "product_status" -> statuses(value);
            case "products" -> products.apply(parts(value));
            case "text" -> each(value, "language.");
            default -> value;
        };
    }

    private String score(String vector) {
        return CvssVector.parse(vector)
                .map(parsed -> labels.sentence(
                        "change.score",
                        parsed.baseScore().toPlainString(),
                        labels.word("severity." + parsed.baseSeverity().word()),
                        vector))
                .orElse(vector);
    }

    /** Statuses of a product, or versions as they are written in one. */
    private String statuses(String value) {
        return value.equals(VulnerabilityComparison.EVERY)
                ? labels.word("versions.every")
                : each(value, "product-status.");
    }

    private String each(String value, String prefix) {
        return parts(value).stream()
                .map(part -> word(prefix + part, part))
                .collect(Collectors.joining(labels.word("list.separator")));
    }

    private static List<String> parts(String value) {
        return Arrays.asList(value.split(Changes.SEPARATOR, -1));
    }

    private String word(String key, String otherwise) {
        return labels.keys().contains(key) ? labels.word(key) : otherwise;
    }
}
