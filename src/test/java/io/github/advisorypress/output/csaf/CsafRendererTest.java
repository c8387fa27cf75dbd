package io.github.advisorypress.output.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.Goldens;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.scoring.CweTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsafRendererTest {
    private static final CweTable WEAKNESSES = CweTable.bundled();
    private final Site site = Advisories.site();
    private final CsafRenderer renderer = new CsafRenderer(site, Advisories.labels(site), WEAKNESSES);

    @Test
    void writesBulletinsOfEverySortAsInTheGoldens() {
        List<OutputFile> files = new ArrayList<>();
        for (Advisory advisory : Advisories.ofEverySort()) {
            files.addAll(renderer.render(Advisories.bulletin(advisory)));
        }
        Goldens.compare("csaf", files);
    }
}
