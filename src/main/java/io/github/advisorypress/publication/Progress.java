package io.github.advisorypress.publication;

/** Is told how far long work has come. Called from several threads. */
public interface Progress {

    /** What the publisher is busy with, in this order. */
    enum Stage {
        READ,
        CHECK,
        RENDER
    }

    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void begin(Stage stage, int total) {}

        @Override
        public void advance(Stage stage) {}

        @Override
        public void end(Stage stage) {}
    };

    /** A stage begins that will advance {@code total} times; zero if that is not known yet. */
    void begin(Stage stage, int total);

    /** One more is done. */
    void advance(Stage stage);

    void end(Stage stage);
}
