package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;

/** Finds technical details in security notices. */
final class NoticeWithTechnicalDetails implements AdvisoryRule {

    @Override
    public String id() {
        return "notice-with-technical-details";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "RMSV 网络产品安全漏洞管理规定, Article 9 (1): no details before there is a fix";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        if (advisory.kind() != Kind.SN) {
            return;
        }
        advisory.text().forEach((language, text) -> {
            if (text.field(TextField.DETAILS).isPresent()) {
                findings.report(
                        Passage.pathOf(language, null, TextField.DETAILS),
                        advisory.id().value());
            }
            for (String key : text.vulnerabilities().keySet()) {
                if (text.field(key, TextField.DETAILS).isPresent()) {
                    findings.report(
                            Passage.pathOf(language, key, TextField.DETAILS),
                            advisory.id().value());
                }
            }
        });
    }
}
