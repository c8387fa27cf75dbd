package io.github.advisorypress.validation;

import io.github.advisorypress.model.ProsePage;
import java.util.List;

/**
 * A rule about which advisories and pages there are. What is not there has no place of its own, so it is found in the
 * settings of the site.
 */
public interface InventoryRule extends Rule {

    void check(List<AdvisoryFolder> folders, List<ProsePage> pages, Findings site);
}
