package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents so large that recursion would overflow and that squared time would not end. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LargeProductTreeTest {
    private static final int SIZE = 50_000;

    private final ObjectNode document = CsafFixture.JSON.createObjectNode();

    @Test
    void findsNoCircleInALongChain() {
        addChain("none");
        assertThat(found("csaf-circular-definition-of-product-id")).isEmpty();
    }

    @Test
    void findsEachRelationshipOfALongCircle() {
        addChain("0");
        assertThat(found("csaf-circular-definition-of-product-id")).hasSize(SIZE);
    }

    @Test
    void findsNoCircleWhereTheNumberOfWaysDoublesAtEachStep() {
        ArrayNode relationships = document.putObject("product_tree").putArray("relationships");
        for (int i = 0; i < SIZE; i++) {
            addRelationship(relationships, i, Integer.toString(i + 1), Integer.toString(i + 2));
        }
        assertThat(found("csaf-circular-definition-of-product-id")).isEmpty();
    }

    @Test
    void asksALargeGroupThatManyVulnerabilitiesName() {
        addGroup("all");
        ArrayNode vulnerabilities = document.putArray("vulnerabilities");
        for (int i = 0; i < SIZE; i++) {
            addVulnerability(vulnerabilities.addObject(), i, i % 2 == 0 ? "all" : "none");
        }
        assertThat(found("csaf-missing-remediation")).hasSize(SIZE / 2);
    }

    @Test
    void asksManyGroupsForTheManyProductsOfOneVulnerability() {
        ArrayNode groups = document.putObject("product_tree").putArray("product_groups");
        ObjectNode vulnerability = document.putArray("vulnerabilities").addObject();
        ArrayNode affected = vulnerability.putObject("product_status").putArray("known_affected");
        ArrayNode named = vulnerability.putArray("remediations").addObject().putArray("group_ids");
        for (int i = 0; i < SIZE; i++) {
            ObjectNode group = groups.addObject().put("group_id", "group-" + i);
            group.putArray("product_ids").add(Integer.toString(i));
            named.add("group-" + i);
            affected.add(Integer.toString(i)).add("other-" + i);
        }
        assertThat(found("csaf-missing-remediation")).hasSize(SIZE);
    }

    @Test
    void opensALargeGroupOnceThoughManyFlagsNameIt() {
        addGroup("all");
        ArrayNode flags = document.putArray("vulnerabilities").addObject().putArray("flags");
        for (int i = 0; i < SIZE; i++) {
            flags.addObject()
                    .put("label", "component_not_present")
                    .putArray("group_ids")
                    .add("all");
        }
        assertThat(found("csaf-multiple-vex-justifications")).hasSize(SIZE - 1);
    }

    private void addChain(String end) {
        ArrayNode relationships = document.putObject("product_tree").putArray("relationships");
        for (int i = 0; i < SIZE; i++) {
            addRelationship(relationships, i, i + 1 < SIZE ? Integer.toString(i + 1) : end, "none");
        }
    }

    private static void addRelationship(ArrayNode relationships, int id, String reference, String relatesTo) {
        ObjectNode relationship = relationships.addObject();
        relationship.putObject("full_product_name").put("product_id", Integer.toString(id));
        relationship.put("product_reference", reference).put("relates_to_product_reference", relatesTo);
    }

    private void addGroup(String id) {
        ObjectNode group =
                document.putObject("product_tree").putArray("product_groups").addObject();
        ArrayNode members = group.put("group_id", id).putArray("product_ids");
        IntStream.range(0, SIZE).forEach(i -> members.add(Integer.toString(i)));
    }

    private static void addVulnerability(ObjectNode vulnerability, int product, String group) {
        vulnerability.putObject("product_status").putArray("known_affected").add(Integer.toString(product));
        vulnerability.putArray("remediations").addObject().putArray("group_ids").add(group);
    }

    private List<String> found(String id) {
        CsafTest test = CsafTests.all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        return CsafFixture.paths(test, document);
    }
}
