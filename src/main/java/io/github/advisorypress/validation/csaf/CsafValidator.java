package io.github.advisorypress.validation.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Validates CSAF 2.0 documents of any publisher: their text, their structure, and the tests of section 6 that are
 * selected. It never throws for what a document holds, and needs neither network nor files. Safe for several threads.
 *
 * <p>Of each test at most {@value #MOST_FINDINGS} findings are told, which bounds what a hostile document can cost.
 */
public final class CsafValidator {
    private static final int MOST_FINDINGS = 10_000;
    private static final String UNNAMED = "document.json";

    private final List<SelectedTest> tests;

    /** A validator that runs those of the tests that the selection takes. */
    public CsafValidator(TestSelection selection, List<CsafTest> tests) {
        List<SelectedTest> selected = new ArrayList<>();
        for (CsafTest test : tests) {
            selection.levelOf(test).ifPresent(level -> selected.add(new SelectedTest(test, level)));
        }
        this.tests = List.copyOf(selected);
    }

    /** A validator with the tests of a preset, without those that look beyond the document: URLs and spelling. */
    public static CsafValidator of(Preset preset) {
        return of(TestSelection.of(preset));
    }

    /** A validator with the selected tests, without those that look beyond the document: URLs and spelling. */
    public static CsafValidator of(TestSelection selection) {
        return new CsafValidator(selection, CsafTests.all());
    }

    /** The name of every finding that a validator can make about CSAF or JSON, in alphabetical order. */
    public static SortedSet<String> rules() {
        SortedSet<String> rules = new TreeSet<>(JsonDocument.RULES);
        rules.addAll(Structure.RULES);
        CsafTests.all().forEach(test -> rules.add(test.id()));
        return rules;
    }

    private record SelectedTest(CsafTest test, Level level) {}

    private record Finding(String rule, Level level, FieldPath field, List<String> arguments) {
        Diagnostic at(SourceSpan span) {
            return new Diagnostic(rule, level, span, field, arguments);
        }
    }

    /**
     * Everything that is wrong with a document, in the order of its text; empty where nothing is. The document is valid
     * in the sense of the standard where no finding is an error.
     *
     * @param file the document's name in the findings
     * @param json the bytes of the document, which have to be UTF-8
     */
    public List<Diagnostic> validate(String file, byte[] json) {
        return validate(JsonDocument.read(file, json));
    }

    /** As {@link #validate(String, byte[])}, for a document without a name. */
    public List<Diagnostic> validate(byte[] json) {
        return validate(UNNAMED, json);
    }

    /** As {@link #validate(String, byte[])}, for a text that was read before. */
    public List<Diagnostic> validate(JsonDocument document) {
        List<Diagnostic> found = new ArrayList<>(document.findings());
        document.root().ifPresent(root -> found.addAll(located(findings(root), document::locate)));
        return found.stream().sorted().toList();
    }

    /** As {@link #validate(String, byte[])}, for a tree, which has no lines: every finding stands in line 1. */
    public List<Diagnostic> validate(JsonNode document) {
        SourceSpan start = SourceSpan.startOf(UNNAMED);
        if (isTooDeep(document)) {
            return List.of(new Diagnostic(
                    "nesting-too-deep",
                    Level.ERROR,
                    start,
                    FieldPath.ROOT,
                    List.of(Integer.toString(JsonDocument.MOST_LEVELS))));
        }
        return findings(JsonElement.root(document)).stream()
                .map(finding -> finding.at(start))
                .sorted()
                .toList();
    }

    private static List<Diagnostic> located(
            List<Finding> findings, Function<Collection<FieldPath>, Map<FieldPath, SourceSpan>> places) {
        if (findings.isEmpty()) {
            return List.of();
        }
        Set<FieldPath> fields = new LinkedHashSet<>();
        findings.forEach(finding -> fields.add(finding.field()));
        Map<FieldPath, SourceSpan> spans = places.apply(fields);
        List<Diagnostic> located = new ArrayList<>();
        for (Finding finding : findings) {
            SourceSpan span = spans.get(finding.field());
            if (span == null) {
                throw new IllegalStateException("Bug in the publisher: no place for " + finding.field());
            }
            located.add(finding.at(span));
        }
        return located;
    }

    private List<Finding> findings(JsonElement root) {
        CsafDocument document = new CsafDocument(root.node());
        List<Finding> found = new ArrayList<>();
        for (StructureDefects.Defect defect : document.structure().defects()) {
            found.add(new Finding(defect.rule(), Level.ERROR, defect.at().path(), defect.arguments()));
        }
        for (SelectedTest selected : tests) {
            selected.test().check(document, new TestFindings(selected, found));
        }
        return found;
    }

    /** Counts levels without recursion, since a tree that was not read by us may have any number of them. */
    private static boolean isTooDeep(JsonNode document) {
        List<JsonNode> level = containers(List.of(document));
        for (int depth = 1; !level.isEmpty(); depth++) {
            if (depth > JsonDocument.MOST_LEVELS) {
                return true;
            }
            List<JsonNode> next = new ArrayList<>();
            level.forEach(container -> next.addAll(containers(container)));
            level = next;
        }
        return false;
    }

    private static List<JsonNode> containers(Iterable<JsonNode> nodes) {
        List<JsonNode> containers = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.isContainerNode()) {
                containers.add(node);
            }
        }
        return containers;
    }

    /** Takes what one test finds, up to the limit. */
    private static final class TestFindings implements Findings {
        private final SelectedTest selected;
        private final List<Finding> found;
        private int count;

        TestFindings(SelectedTest selected, List<Finding> found) {
            this.selected = selected;
            this.found = found;
        }

        @Override
        public void report(FieldPath field, String... arguments) {
            if (count < MOST_FINDINGS) {
                count++;
                found.add(new Finding(selected.test().id(), selected.level(), field, List.of(arguments)));
            }
        }

        @Override
        public void report(FieldPath field, int offset, int length, String... arguments) {
            report(field, arguments);
        }
    }
}
