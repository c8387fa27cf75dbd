package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.csaf.CsafDocument;

/** The profiles of section 4 of CSAF 2.0. */
enum Profile {
    BASE("csaf_base"),
    SECURITY_INCIDENT_RESPONSE("csaf_security_incident_response"),
    INFORMATIONAL_ADVISORY("csaf_informational_advisory"),
    SECURITY_ADVISORY("csaf_security_advisory"),
    VEX("csaf_vex");

    /** What the value of every profile begins with, and of nothing else. */
    static final String PREFIX = "csaf_";

    private final String category;

    Profile(String category) {
        this.category = category;
    }

    /** The value that {@code /document/category} has in documents of this profile, letter for letter. */
    String category() {
        return category;
    }

    /** Its value without the prefix. */
    String bareName() {
        return category.substring(PREFIX.length());
    }

    /** Whether the document says that it is of this profile. */
    boolean holdsFor(CsafDocument document) {
        return category.equals(document.category());
    }
}
