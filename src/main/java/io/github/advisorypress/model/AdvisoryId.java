package io.github.advisorypress.model;

/** The tracking ID of an advisory (CSAF {@code /document/tracking/id}); ordered as text. */
public record AdvisoryId(String value) implements Comparable<AdvisoryId> {
    public AdvisoryId {
        Identifier.require(value);
    }

    @Override
    public int compareTo(AdvisoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
