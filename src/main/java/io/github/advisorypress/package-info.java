/**
 * Advisory Press, in the order in which an advisory flows through it: {@code source} reads {@code content/} into
 * {@code model}; {@code validation} looks at everything and speaks {@code diagnostic}s; {@code output} renders each
 * format into files in memory; {@code publication} lays them out beside the target and swaps; {@code cli} and
 * {@code maven} are its two doors. {@code text} and {@code scoring} know Markdown, words and CVSS for all of them;
 * {@code outside} asks the network and dictionaries, for validation on demand.
 */
@NullMarked
package io.github.advisorypress;

import org.jspecify.annotations.NullMarked;
