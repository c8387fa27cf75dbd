package io.github.advisorypress.source;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.model.Site;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register as CSAF documents can speak of its products. Safe for several threads. */
final class RegisteredProducts {
    private static final int CPE_VERSION = 5;

    private final Site site;
    private final ProductRegister register;
    private final Map<String, Listed> byId = new LinkedHashMap<>();
    private final Map<String, List<Product>> byName = new LinkedHashMap<>();
    private final Map<String, ProductFamily> families = new LinkedHashMap<>();

    /** A version of a product of the register, or a range of versions where these are not listed. */
    record Listed(Product product, ProductRange range, String versionOrRange) {}

    /** What a document says of a product that tells which one it is. */
    record Stated(
            String id,
            String fullName,
            @Nullable String family,
            @Nullable String name,
            @Nullable String version,
            @Nullable String range,
            @Nullable String cpe,
            @Nullable String purl) {}

    RegisteredProducts(Site site, ProductRegister register) {
        this.site = site;
        this.register = register;
        for (ProductFamily family : register.families()) {
            for (Product product : family.products()) {
                families.putIfAbsent(product.id(), family);
                words(product.name()).forEach(name -> byName.computeIfAbsent(name, none -> new ArrayList<>())
                        .add(product));
                for (ProductVersion version : product.versions()) {
                    byId.putIfAbsent(product.id() + ":" + version.version(), listed(product, version.version()));
                }
            }
        }
    }

    private static Listed listed(Product product, String version) {
        return new Listed(product, new ProductRange(product.id(), List.of(version), null), version);
    }

    /** The product that is meant: by the register's ID for it, else by its name, else by its CPE name or purl. */
    Optional<Listed> find(Stated stated) {
        Optional<Listed> byTheId = byId(stated.id())
                .filter(listed -> isVersionOf(stated, listed))
                .filter(listed -> named(stated)
                        .filter(other -> !other.id().equals(listed.product().id()))
                        .isEmpty());
        if (byTheId.isPresent()) {
            return byTheId;
        }
        Optional<Listed> byTheName =
                named(stated).flatMap(product -> versionOf(product, stated.version(), stated.range()));
        return byTheName.isPresent() ? byTheName : identified(stated);
    }

    private Optional<Listed> byId(String id) {
        Listed listed = byId.get(id);
        int colon = id.indexOf(':');
        if (listed != null || colon < 0) {
            return Optional.ofNullable(listed);
        }
        return register.product(id.substring(0, colon))
                .flatMap(product -> versionOf(product, null, id.substring(colon + 1)));
    }

    private static boolean isVersionOf(Stated stated, Listed listed) {
        String version = listed.product().listsVersions() ? stated.version() : stated.range();
        return version == null || version.equals(listed.versionOrRange());
    }

    private Optional<Product> named(Stated stated) {
        List<Product> named = stated.name() == null ? List.of() : byName.getOrDefault(stated.name(), List.of());
        List<Product> ofFamily = named.stream()
                .filter(product ->
                        stated.family() != null && words(family(product).name()).contains(stated.family()))
                .toList();
        List<Product> found = ofFamily.isEmpty() ? named : ofFamily;
        return found.stream().distinct().count() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<Listed> versionOf(Product product, @Nullable String version, @Nullable String range) {
        if (product.listsVersions()) {
            return version == null || product.indexOf(version) < 0
                    ? Optional.empty()
                    : Optional.of(listed(product, version));
        }
        if (range == null) {
            return Optional.empty();
        }
        return VersRange.parse(product, range).flatMap(parsed -> register.expand(parsed, (any, known) -> true).stream()
                .findFirst()
                .map(listed -> new Listed(product, parsed, listed.versionOrRange())));
    }

    private Optional<Listed> identified(Stated stated) {
        if (stated.cpe() == null && stated.purl() == null) {
            return Optional.empty();
        }
        for (Listed listed : byId.values()) {
            boolean hasVersion = stated.version() == null || stated.version().equals(listed.versionOrRange());
            boolean isIt = (stated.cpe() != null && isCpeOf(stated.cpe(), listed))
                    || (stated.purl() != null && isPurlOf(stated.purl(), listed));
            if (hasVersion && isIt) {
                return Optional.of(listed);
            }
        }
        return Optional.empty();
    }

    /** Whether a CPE name is the register's, with this version in it. */
    static boolean isCpeOf(String stated, Listed listed) {
        String known = listed.product().identification().cpe();
        if (known == null) {
            return false;
        }
        List<String> ours = cpeParts(known);
        if (listed.product().listsVersions() && ours.size() > CPE_VERSION) {
            ours.set(
                    CPE_VERSION,
                    listed.versionOrRange().toLowerCase(Locale.ROOT).replace(' ', '_'));
        }
        return cpeParts(stated).equals(ours);
    }

    /** The parts of a CPE 2.3 formatted string in lower case and without its quoting. */
    private static List<String> cpeParts(String cpe) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        for (int i = 0; i < cpe.length(); i++) {
            char sign = cpe.charAt(i);
            if (sign == '\\' && i + 1 < cpe.length()) {
                i++;
                part.append(cpe.charAt(i));
            } else if (sign == ':') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        parts.add(part.toString());
        return new ArrayList<>(
                parts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList());
    }

    /** Whether a package URL is the register's, with this version in it. */
    static boolean isPurlOf(String stated, Listed listed) {
        String known = listed.product().identification().purl();
        if (known == null) {
            return false;
        }
        if (!listed.product().listsVersions()) {
            return stated.equals(known);
        }
        int end = known.length();
        for (char sign : new char[] {'?', '#'}) {
            int at = known.indexOf(sign);
            end = at < 0 ? end : Math.min(end, at);
        }
        String rest = known.substring(end);
        String start = known.substring(0, end) + "@";
        return stated.startsWith(start)
                && stated.endsWith(rest)
                && stated.length() >= start.length() + rest.length()
                && isEncoded(
                        stated.substring(start.length(), stated.length() - rest.length()), listed.versionOrRange());
    }

    private static boolean isEncoded(String encoded, String version) {
        try {
            // A plus sign stands for itself in a purl.
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .equals(version);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The full names under which the bulletin may list the product, in any language. */
    Set<String> names(Listed listed) {
        Set<String> names = new LinkedHashSet<>();
        for (LanguageTag language : site.languages()) {
            names.add(say(register.vendor(), language) + " "
                    + say(listed.product().name(), language) + " " + listed.versionOrRange());
        }
        return names;
    }

    /** What a branch of this category above the product may be called. */
    Set<String> branchNames(String category, Listed listed) {
        return switch (category) {
            case "vendor" -> words(register.vendor());
            case "product_family" -> words(family(listed.product()).name());
            case "product_name" -> words(listed.product().name());
            case "product_version", "product_version_range" -> Set.of(listed.versionOrRange());
            default -> Set.of();
        };
    }

    /** The nearest products to one that is not known: versions of the same product, if its name is. */
    String nearest(Stated stated, int most) {
        List<String> candidates = new ArrayList<>();
        Optional<Product> named = named(stated);
        String wanted = named.isPresent() && stated.version() != null ? stated.version() : stated.fullName();
        for (ProductFamily family : register.families()) {
            for (Product product : family.products()) {
                String name = say(product.name(), site.prevailing());
                if (named.isEmpty()) {
                    candidates.add(name);
                } else if (product.id().equals(named.get().id())) {
                    product.versions().forEach(version -> candidates.add(version.version()));
                }
            }
        }
        String joined = Nearest.quoted(wanted.isEmpty() ? stated.id() : wanted, candidates, most);
        return joined.isEmpty() ? "—" : joined;
    }

    private ProductFamily family(Product product) {
        ProductFamily family = families.get(product.id());
        if (family == null) {
            throw new IllegalStateException("Bug in the publisher: no family has the product " + product.id());
        }
        return family;
    }

    private String say(Localized<String> words, LanguageTag language) {
        return words.preferring(language, site.prevailing());
    }

    private Set<String> words(Localized<String> words) {
        Set<String> all = new LinkedHashSet<>();
        site.languages().forEach(language -> all.add(say(words, language)));
        return all;
    }
}
