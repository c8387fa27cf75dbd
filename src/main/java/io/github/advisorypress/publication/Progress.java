package io.github.advisorypress.publication;

/** Is told how far long work has come. Called from several threads. */
public interface Progress {

    /** What the publisher is busy with, in this order. */
    enum Stage {
        READ,
        CHECK,
        VALIDATE,
        RENDER
    }

    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void begin(Stage stage, int total) {}

        @Override
        public void advance(Stage stage, int count) {}

        @Override
        public void end(Stage stage) {}
    };

    /** A stage begins that will advance by {@code total} in all; zero if that is not known yet. */
    void begin(Stage stage, int total);

    /** So many more advisories are read or checked, CSAF documents validated, or pages rendered. */
    void advance(Stage stage, int count);

    void end(Stage stage);
}
