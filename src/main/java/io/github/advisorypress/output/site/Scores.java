package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Score;
import io.github.advisorypress.output.site.AdvisoryPage.Fact;
import io.github.advisorypress.output.site.AdvisoryPage.Metric;
import io.github.advisorypress.output.site.AdvisoryPage.ProductLine;
import io.github.advisorypress.output.site.AdvisoryPage.ScoreView;
import io.github.advisorypress.output.site.Ratings.Rating;
import io.github.advisorypress.scoring.CvssVector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what CVSS vectors say in letters. */
final class Scores {
    /** Values that say that a metric was left open. */
    private static final Set<String> NOT_DEFINED = Set.of("X", "ND");

    private Scores() {}

    /** Each vector of one score. */
    static List<ScoreView> views(Score score, List<ProductLine> products, PageLanguage language) {
        return vectors(score).stream()
                .map(vector -> view(vector, products, language))
                .toList();
    }

    private static List<CvssVector> vectors(Score score) {
        return Stream.of(score.cvssV3(), score.cvssV4())
                .flatMap(vector -> vector == null ? Stream.empty() : CvssVector.parse(vector).stream())
                .toList();
    }

    private static ScoreView view(CvssVector vector, List<ProductLine> products, PageLanguage language) {
        List<Fact> numbers = new ArrayList<>();
        vector.temporalScore().ifPresent(score -> numbers.add(number("cvss.temporal", score, language)));
        vector.environmentalScore().ifPresent(score -> numbers.add(number("cvss.environmental", score, language)));
        return new ScoreView(
                "CVSS " + vector.version(),
                badge(vector.baseScore(), language),
                numbers,
                vector.text(),
                vector.metrics().stream()
                        .filter(metric -> !NOT_DEFINED.contains(metric.value()))
                        .map(metric -> metric(vector.version(), metric.name(), metric.value(), language))
                        .toList(),
                products);
    }

    private static Fact number(String label, BigDecimal score, PageLanguage language) {
        return new Fact(language.word(label), null, null, badge(score, language), List.of(), null);
    }

    private static Badge badge(BigDecimal score, PageLanguage language) {
        return new Rating(CvssVector.severity(score), score).badge(language);
    }

    private static Metric metric(String version, String name, String value, PageLanguage language) {
        String prefix = version.startsWith("3") ? "cvss3." : "cvss4.";
        String base = modified(name);
        if (base == null) {
            return new Metric(language.word(prefix + name), language.word(prefix + name + "." + value));
        }
        return new Metric(
                language.sentence("cvss.modified", language.word(prefix + base)),
                language.word(prefix + base + "." + value));
    }

    /** The metric that an environmental one modifies ({@code AV} of {@code MAV}). */
    private static @Nullable String modified(String name) {
        return name.length() > 1 && name.startsWith("M") ? name.substring(1) : null;
    }
}
