package io.github.advisorypress.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RepositoryContentTest {

    @Test
    void readsTheContentOfThisRepositoryWithoutAFinding() {
        ContentTree tree = SampleContent.read(Path.of("content"));

        assertThat(tree.findings()).isEmpty();
        assertThat(tree.advisories()).isNotEmpty().allMatch(source -> source.advisory()
                .isPresent());
        assertThat(tree.pages()).allMatch(page -> page.page().isPresent());
    }
}
