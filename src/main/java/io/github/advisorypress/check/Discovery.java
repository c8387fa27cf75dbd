package io.github.advisorypress.check;

import io.github.advisorypress.json.JsonDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways to the metadata of a provider, in the order of the standard (CSAF 2.0, 7.1.8 to 7.1.10).
 *
 * @param metadata what is used; not {@linkplain Response#isFound() found} where no way leads to any
 * @param wellKnown what stands at the well-known place
 * @param securityTxt absent where no such file was found
 * @param missingSecurityTxt what stands where it should be
 * @param dns what stands at the DNS path; absent where no server was asked
 * @param otherAgent what the well-known place says to another user agent; absent where no server was asked
 */
record Discovery(
        Response metadata,
        Response wellKnown,
        @Nullable SecurityTxtFacts securityTxt,
        Response missingSecurityTxt,
        @Nullable Response dns,
        @Nullable Response otherAgent) {
    /** As a program of somebody calls itself who fetches documents by a script. */
    private static final String OTHER_AGENT = "curl/8.5.0";

    static Discovery of(ProviderSource source) throws InterruptedException {
        ProviderAddress address = source.address();
        Response wellKnown = source.fetch(Request.small(address.wellKnownUrl()));
        Response named = address.metadataUrl().equals(address.wellKnownUrl())
                ? wellKnown
                : source.fetch(Request.small(address.metadataUrl()));
        Response modern = source.fetch(Request.small(address.root() + "/.well-known/security.txt"));
        SecurityTxtFacts securityTxt = securityTxt(modern, source);
        Response dns = source.isServed() ? source.fetch(Request.small(address.dnsUrl())) : null;
        Response metadata = metadata(named, securityTxt, dns);
        Response otherAgent = source.isServed()
                ? source.fetch(Request.small(metadata.url()).as(OTHER_AGENT)).emptied()
                : null;
        return new Discovery(metadata, wellKnown, securityTxt, modern.emptied(), dns, otherAgent);
    }

    private static @Nullable SecurityTxtFacts securityTxt(Response modern, ProviderSource source)
            throws InterruptedException {
        Response legacy = modern.isFound()
                ? modern
                : source.fetch(Request.small(source.address().root() + "/security.txt"));
        if (!legacy.isFound()) {
            return null;
        }
        SecurityTxtFacts facts = SecurityTxtFacts.read(legacy, !modern.isFound());
        return facts.csaf().isPresent()
                ? facts.with(
                        source.fetch(Request.small(facts.csaf().orElseThrow().value())))
                : facts;
    }

    /** The first that can be read, else the first that is there, else the place where it should be. */
    private static Response metadata(Response named, @Nullable SecurityTxtFacts securityTxt, @Nullable Response dns) {
        List<Response> found = Stream.of(named, securityTxt == null ? null : securityTxt.target(), dns)
                .filter(Objects::nonNull)
                .filter(Response::isFound)
                .toList();
        return found.stream().filter(Discovery::isJson).findFirst().orElse(found.isEmpty() ? named : found.get(0));
    }

    private static boolean isJson(Response response) {
        return JsonDocument.read("", response.content())
                .root()
                .filter(root -> root.node().isObject())
                .isPresent();
    }

    /** Whether a way leads to the bytes of the metadata. */
    boolean isSame(Response way) {
        return way.isFound() && Arrays.equals(way.content(), metadata.content());
    }
}
