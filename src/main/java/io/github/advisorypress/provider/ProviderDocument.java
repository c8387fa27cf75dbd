package io.github.advisorypress.provider;

import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;

/**
 * A published CSAF document, as lists and feeds name it.
 *
 * @param bulletin what it says
 * @param path where it stands in the site
 */
public record ProviderDocument(Bulletin bulletin, LanguageTag language, String path) {}
