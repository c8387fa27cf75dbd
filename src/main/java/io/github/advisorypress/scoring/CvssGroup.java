package io.github.advisorypress.scoring;

/** The three groups of metrics of CVSS 2.0 and 3, each with a score of its own. */
public enum CvssGroup {
    BASE("base"),
    TEMPORAL("temporal"),
    ENVIRONMENTAL("environmental");

    private final String word;

    CvssGroup(String word) {
        this.word = word;
    }

    /** The property of the CVSS JSON object that holds the score, such as {@code baseScore}. */
    public String scoreProperty() {
        return word + "Score";
    }

    /** The property that holds the severity; objects of version 2.0 have none. */
    public String severityProperty() {
        return word + "Severity";
    }
}
