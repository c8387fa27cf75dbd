package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.json.JsonElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the structure of a document finds: at most {@value #MOST} of each sort, which is more than anybody reads. */
public final class StructureDefects {
    static final int MOST = 10_000;

    private final List<Defect> defects = new ArrayList<>();
    private final List<JsonElement> unknownMembers = new ArrayList<>();
    private final List<CvssDefect> cvss = new ArrayList<>();

    StructureDefects() {}

    /** A value that is not what the standard says; the rule is one of {@link Structure#RULES}. */
    record Defect(String rule, JsonElement at, List<String> arguments) {
        Defect {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A value of a CVSS object that its JSON Schema does not allow.
     *
     * @param found the value, cut to a readable length; a dash where it is missing
     * @param expected what the schema allows
     */
    public record CvssDefect(JsonElement at, String found, String expected) {}

    void add(String rule, JsonElement at, String... arguments) {
        if (defects.size() < MOST) {
            defects.add(new Defect(rule, at, List.of(arguments)));
        }
    }

    void addUnknown(JsonElement member) {
        if (unknownMembers.size() < MOST) {
            unknownMembers.add(member);
        }
    }

    void addCvss(JsonElement at, String found, String expected) {
        if (cvss.size() < MOST) {
            cvss.add(new CvssDefect(at, found, expected));
        }
    }

    List<Defect> defects() {
        return Collections.unmodifiableList(defects);
    }

    /** Every member that the standard does not know, in the order of the document. */
    public List<JsonElement> unknownMembers() {
        return Collections.unmodifiableList(unknownMembers);
    }

    /** What is wrong in objects of CVSS, in the order of the document. */
    public List<CvssDefect> cvss() {
        return Collections.unmodifiableList(cvss);
    }
}
