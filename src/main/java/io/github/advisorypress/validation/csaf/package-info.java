/**
 * Validates CSAF 2.0 documents of any publisher: their structure, and the tests of section 6 of the standard in
 * {@code mandatory}, {@code optional} and {@code informative}.
 */
@NullMarked
package io.github.advisorypress.validation.csaf;

import org.jspecify.annotations.NullMarked;
