package io.github.advisorypress.source;

/**
 * A file of public OpenPGP keys in ASCII armor, which the site publishes.
 *
 * @param file as findings name it
 */
@SuppressWarnings("ArrayRecordComponent") // passed on by reference and never compared
public record KeyFile(String file, byte[] content) {}
