package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.StatusGroup;
import java.util.HashMap;
import java.util.Map;

/** Finds products that one vulnerability lists in status groups which contradict each other. */
final class ContradictingProductStatus implements CsafTest {
    @Override
    public String id() {
        return "csaf-contradicting-product-status";
    }

    @Override
    public String clause() {
        return "6.1.6";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        document.vulnerabilities().forEach(vulnerability -> check(vulnerability, findings));
    }

    private static void check(JsonElement vulnerability, Findings findings) {
        Map<String, Listing> first = new HashMap<>();
        for (StatusGroup group : StatusGroup.values()) {
            for (JsonElement reference : group.references(vulnerability)) {
                String id = reference.node().textValue();
                String status = StatusGroup.statusOf(reference);
                Listing earlier = first.putIfAbsent(id, new Listing(group, status));
                if (earlier != null && earlier.group() != group) {
                    findings.report(reference.path(), Excerpt.of(id), earlier.status(), status);
                }
            }
        }
    }

    private record Listing(StatusGroup group, String status) {}
}
