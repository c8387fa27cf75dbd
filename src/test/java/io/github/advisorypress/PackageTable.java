package io.github.advisorypress;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which package may use what: our own packages by their names below the base package, libraries by the beginning of
 * theirs. The JDK, JSpecify and the package itself are open to all.
 */
final class PackageTable {
    private static final Set<String> OPEN_TO_ALL = Set.of("java.", "javax.", "org.jspecify.");

    private final String base;
    private final Map<String, Allowed> table = new LinkedHashMap<>();

    private PackageTable(String base) {
        this.base = base;
    }

    static PackageTable of(String base) {
        PackageTable table = new PackageTable(base);
        List<String> json = List.of("com.fasterxml.jackson.core.", "com.fasterxml.jackson.databind.");
        List<String> content = List.of("model", "text", "scoring");
        List<String> rendering = List.of("model", "text", "scoring", "output", "comparison");

        table.room("", List.of(), List.of());
        table.room("model", List.of(), List.of());
        table.room("diagnostic", List.of("model"), json);
        table.room("json", List.of("diagnostic"), json);
        table.room("text", List.of("model"), List.of("com.vladsch.flexmark.", "org.owasp.html.", "org.jsoup."));
        table.room("scoring", List.of("model"), List.of("us.springett.cvss."));
        table.room(
                "source",
                List.of("model", "diagnostic", "json", "text", "signing"),
                plus(json, "org.snakeyaml.engine.", "com.networknt.", "com.vladsch.flexmark.", "com.drew."));
        table.room(
                "validation",
                List.of("model", "diagnostic", "text", "scoring", "comparison"),
                List.of("us.springett.parsers.cpe.", "com.github.packageurl."));
        table.room(
                "validation.csaf",
                List.of("validation", "model", "diagnostic", "json", "text", "scoring"),
                plus(json, "us.springett.parsers.cpe.", "com.github.packageurl."));
        table.room(
                "outside", List.of("validation.csaf", "diagnostic"), List.of("org.apache.lucene.analysis.hunspell."));
        table.room("record", List.of("model", "diagnostic", "json"), json);
        table.room("comparison", List.of("model", "text", "scoring"), List.of("com.github.difflib."));
        table.room("signing", List.of("model"), List.of("org.bouncycastle."));

        table.room("output", content, List.of());
        table.room("output.site", rendering, List.of());
        table.room(
                "output.site.jbake",
                plus(rendering, "output.site"),
                List.of("org.jbake.", "freemarker.", "org.apache.commons.configuration2.", "com.vladsch.flexmark."));
        table.room("output.csaf", rendering, plus(json, "us.springett.parsers.cpe.", "com.github.packageurl."));
        table.room("output.vex", rendering, plus(json, "org.cyclonedx.", "com.github.packageurl."));
        table.room("output.osv", rendering, json);
        table.room("output.cna", rendering, json);
        table.room("output.search", rendering, json);
        table.room("output.feed", rendering, List.of("com.rometools.", "org.jdom2."));
        table.room("output.csv", rendering, List.of("com.opencsv."));

        table.room(
                "provider",
                List.of("model", "text", "scoring", "output", "signing"),
                plus(json, "com.opencsv.", "org.jsoup."));
        table.room(
                "check",
                List.of("model", "output", "outside", "diagnostic", "json", "signing", "provider", "validation.csaf"),
                plus(json, "com.opencsv.", "org.jsoup."));

        List<String> everythingAbove = List.copyOf(table.table.keySet());
        table.room("publication", everythingAbove, json);
        table.room("draft", plus(everythingAbove, "publication"), json);
        table.room("preview", plus(everythingAbove, "publication", "draft"), plus(json, "com.sun.net.httpserver."));

        List<String> doors = List.of(
                "publication",
                "draft",
                "preview",
                "check",
                "comparison",
                "validation",
                "validation.csaf",
                "diagnostic",
                "model");
        table.room("cli", plus(doors, "outside"), List.of("picocli."));
        table.room("maven", doors, List.of("org.apache.maven."));
        return table;
    }

    /** One line for each thing that the class uses and its package may not; none if all is well. */
    List<String> reproaches(JavaClass type) {
        Optional<String> room = roomOf(type.getPackageName());
        if (room.isEmpty()) {
            return List.of(type.getName() + " stands in " + type.getPackageName() + ", which the table does not name");
        }
        Allowed allowed = table.getOrDefault(room.get(), new Allowed(List.of(), List.of()));
        Set<String> reproaches = new TreeSet<>();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (!target.isPrimitive() && !mayUse(room.get(), allowed, target)) {
                reproaches.add(type.getName() + " uses " + target.getName());
            }
        }
        return List.copyOf(reproaches);
    }

    private boolean mayUse(String room, Allowed allowed, JavaClass target) {
        String name = target.getName();
        if (OPEN_TO_ALL.stream().anyMatch(name::startsWith)) {
            return true;
        }
        if (name.startsWith(base + ".")) {
            Optional<String> other = roomOf(target.getPackageName());
            return other.isPresent()
                    && (other.get().equals(room) || allowed.rooms().contains(other.get()));
        }
        return allowed.libraries().stream().anyMatch(name::startsWith);
    }

    /** The longest name in the table that the package stands under. */
    private Optional<String> roomOf(String packageName) {
        if (packageName.equals(base)) {
            return Optional.of("");
        }
        String below = packageName.substring(base.length() + 1);
        while (!below.isEmpty()) {
            if (table.containsKey(below)) {
                return Optional.of(below);
            }
            below = below.substring(0, Math.max(0, below.lastIndexOf('.')));
        }
        return Optional.empty();
    }

    private void room(String name, List<String> rooms, List<String> libraries) {
        table.put(name, new Allowed(rooms, libraries));
    }

    private static List<String> plus(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private record Allowed(List<String> rooms, List<String> libraries) {}
}
