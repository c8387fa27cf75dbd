package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds objects whose keys are not in alphabetical order. */
final class UnsortedKeys implements CsafTest {
    @Override
    public String id() {
        return "csaf-unsorted-keys";
    }

    @Override
    public String clause() {
        return "6.2.13";
    }

    // CSAF 2.0, 6.2.13: all keys are sorted alphabetically. The clause names no alphabet; code points need none.
    @Override
    public void check(CsafDocument document, Findings findings) {
        // Not recursive: whoever wrote the document decides how deep it is.
        Deque<JsonElement> open = new ArrayDeque<>();
        open.push(document.root());
        while (!open.isEmpty()) {
            JsonElement element = open.pop();
            List<JsonElement> members = element.members();
            checkOrder(members, findings);
            (members.isEmpty() ? element.items() : members)
                    .stream().filter(child -> child.node().isContainerNode()).forEach(open::push);
        }
    }

    private static void checkOrder(List<JsonElement> members, Findings findings) {
        for (int i = 1; i < members.size(); i++) {
            JsonElement member = members.get(i);
            String previous = members.get(i - 1).segment();
            if (compare(previous, member.segment()) > 0) {
                findings.report(member.path(), Excerpt.of(member.segment()), Excerpt.of(previous));
                return;
            }
        }
    }

    /** By code points; strings themselves compare by UTF-16, which puts an emoji before a full-width letter. */
    private static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(left.codePointAt(i), right.codePointAt(i));
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
