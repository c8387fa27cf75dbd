package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.StructureDefects.CvssDefect;

/** Finds objects of CVSS that their JSON Schema does not allow. */
final class InvalidCvss implements CsafTest {
    @Override
    public String id() {
        return "csaf-invalid-cvss";
    }

    @Override
    public String clause() {
        return "6.1.8";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (CvssDefect defect : document.structure().cvss()) {
            findings.report(defect.at().path(), defect.at().segment(), defect.found(), defect.expected());
        }
    }
}
