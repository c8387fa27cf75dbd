package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.regex.Pattern;

/** Finds CVE IDs among the other IDs of a vulnerability. */
final class CveInIds implements CsafTest {
    private static final Pattern CVE_ID = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "csaf-cve-in-ids";
    }

    @Override
    public String clause() {
        return "6.2.17";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            for (JsonElement id : vulnerability.items("ids")) {
                id.text("text")
                        .filter(text -> CVE_ID.matcher(text).matches())
                        .ifPresent(text -> findings.report(id.at("text").path(), Excerpt.of(text)));
            }
        }
    }
}
