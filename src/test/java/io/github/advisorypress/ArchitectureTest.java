package io.github.advisorypress;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    @Test
    void everyClassStandsUnderTheBasePackage() {
        assertThat(new ClassFileImporter().importPackages("io.github.advisorypress"))
                .isNotEmpty();
    }
}
