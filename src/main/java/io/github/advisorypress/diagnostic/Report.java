package io.github.advisorypress.diagnostic;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Shows findings in one format. */
public interface Report {

    /** Writes all findings in their order, whatever order they come in; leaves the writer open. */
    void write(List<Diagnostic> findings, Writer out) throws IOException;
}
