package io.github.advisorypress.model;

import org.jspecify.annotations.Nullable;

/**
 * That what stands outside of advisories may say what a rule against leaks stops.
 *
 * @param page the name of the page of prose that says it, in any language; absent for the settings and the register
 */
public record SiteAllowance(@Nullable String page, Allowance allowance) {}
