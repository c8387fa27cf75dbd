package io.github.advisorypress.check;

import java.util.List;

/** Where the files of a provider come from. Safe for several threads. */
interface ProviderSource {
    /** What stands at a URL; whatever goes wrong is said by the response, nothing is thrown for it. */
    Response fetch(Request request) throws InterruptedException;

    /** Where the metadata is looked for. */
    ProviderAddress address();

    /** Whether a server answers, so that TLS, redirects, headers and protection can be seen. */
    boolean isServed();

    /** How a URL is shown to the user. */
    String shown(String url);

    /** The URLs of all files, in alphabetical order; none where they cannot be listed. */
    List<String> urls();

    /** How many responses may be waited for at once. */
    int atOnce();
}
