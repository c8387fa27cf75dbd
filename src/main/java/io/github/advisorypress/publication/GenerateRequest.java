package io.github.advisorypress.publication;

import io.github.advisorypress.signing.Signer;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What site is asked for.
 *
 * @param assets files that replace or join the built-in assets
 * @param output the folder of the public site
 * @param restricted the folder of the bulletins that are AMBER or RED; they are refused where it is absent
 * @param at the moment whose site it is
 * @param draft whether everything that is written is shown, whatever its date and the record: for a preview
 * @param withhold whether findings in what is not public yet are kept back, since others can read the log
 * @param signer makes the signatures; absent where nothing is signed, or signed later
 * @param signatures a folder of signatures that were made elsewhere, by the paths of the files that they sign
 */
public record GenerateRequest(
        @Nullable Path assets,
        Path output,
        @Nullable Path restricted,
        Instant at,
        boolean draft,
        boolean withhold,
        @Nullable Signer signer,
        @Nullable Path signatures) {

    /** The public site of a moment, unsigned, with every finding. */
    public static GenerateRequest of(@Nullable Path assets, Path output, Instant at) {
        return new GenerateRequest(assets, output, null, at, false, false, null, null);
    }
}
