package io.github.advisorypress.validation.csaf.mandatory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MissingItemInRevisionHistoryTest {
    @Test
    void namesTheNumbersThatAreLeftOut() {
        assertThat(missing("1", "3")).containsExactly("2 before 3");
        assertThat(missing("1", "3", "100")).containsExactly("2 before 3", "4–99 before 100");
        assertThat(missing("2")).containsExactly("1 before 2");
        assertThat(missing("4", "5")).containsExactly("1–3 before 4");
        assertThat(missing("0", "2")).containsExactly("1 before 2");
    }

    @Test
    void namesMajorVersionsByTheirForm() {
        assertThat(missing("1.0.0", "3.2.1")).containsExactly("2.y.z before 3.2.1");
        assertThat(missing("0.1.0", "10.0.0")).containsExactly("1.y.z–9.y.z before 10.0.0");
    }

    @Test
    void cutsLongNumbers() {
        String nines = "9".repeat(200);
        String shown = "9".repeat(80) + "…";
        assertThat(missing("1", nines)).containsExactly("2–" + "9".repeat(80) + "… before " + shown);
    }

    /** What is found in a history of these numbers, one a day. */
    private static List<String> missing(String... numbers) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode history = document.putObject("document").putObject("tracking").putArray("revision_history");
        for (String number : numbers) {
            history.addObject()
                    .put("date", "2023-10-1" + history.size() + "T02:00:00Z")
                    .put("number", number);
        }
        List<String> found = new ArrayList<>();
        new MissingItemInRevisionHistory().check(new CsafDocument(document), new Findings() {
            @Override
            public void report(FieldPath field, String... arguments) {
                found.add(String.join(" before ", arguments));
            }

            @Override
            public void report(FieldPath field, int offset, int length, String... arguments) {
                throw new AssertionError("Reported within a text: " + field);
            }
        });
        return found;
    }
}
