package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;

/**
 * A rule about one advisory. Its long texts have the paths {@code /text/<language>/<field>} and
 * {@code /text/<language>/vulnerabilities/<key>/<field>}; everything else has the path that it has in
 * {@code advisory.yaml}.
 */
public interface AdvisoryRule extends Rule {

    void check(Advisory advisory, Findings findings);
}
