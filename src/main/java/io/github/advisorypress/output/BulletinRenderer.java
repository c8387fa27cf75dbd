package io.github.advisorypress.output;

import io.github.advisorypress.model.Bulletin;
import java.util.List;

/** Makes the files of one format that belong to one bulletin. Pure and thread-safe. */
public interface BulletinRenderer {

    /** The bulletin's files, all languages, in a fixed order. */
    List<OutputFile> render(Bulletin bulletin);
}
