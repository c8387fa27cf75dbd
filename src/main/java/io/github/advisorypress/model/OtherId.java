package io.github.advisorypress.model;

/** A vulnerability's number in another system (CSAF {@code /vulnerabilities[]/ids[]}), such as CNVD or CNNVD. */
public record OtherId(String systemName, String text) {}
