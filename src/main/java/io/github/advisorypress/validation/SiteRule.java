package io.github.advisorypress.validation;

import io.github.advisorypress.model.Site;

/** A rule about the settings of the site; paths are those of {@code site.yaml}. */
public interface SiteRule extends Rule {

    void check(Site site, Findings findings);
}
