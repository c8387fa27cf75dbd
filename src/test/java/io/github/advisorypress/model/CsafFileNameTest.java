package io.github.advisorypress.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsafFileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Example Company - 2019-YH3234, example_company_-_2019-yh3234.json",
        "RHBA-2019:0024, rhba-2019_0024.json",
        "2022 #01-A, 2022_01-a.json",
        "CB-SA-2024-0002, cb-sa-2024-0002.json",
        "CB-SA-2024-0002-zh-CN, cb-sa-2024-0002-zh-cn.json",
        "a__b, a_b.json",
        "a._.b, a_b.json",
        "X+Y, x+y.json",
        "公告-1, _-1.json",
    })
    void followsTheRuleOfTheStandard(String trackingId, String name) {
        assertThat(CsafFileName.of(trackingId)).isEqualTo(name);
    }

    @Test
    void agreesWithTheRulesPatternOnAnyText() {
        var random = new Random(20);
        for (int i = 0; i < 20_000; i++) {
            String trackingId = randomText(random);
            String byPattern = Pattern.compile("[^+\\-a-z0-9]+")
                            .matcher(trackingId.toLowerCase(Locale.ROOT))
                            .replaceAll("_")
                    + ".json";
            assertThat(CsafFileName.of(trackingId)).isEqualTo(byPattern);
        }
    }

    @Test
    void changesNothingWhenAppliedToItsOwnStem() {
        var random = new Random(21);
        for (int i = 0; i < 20_000; i++) {
            String name = CsafFileName.of(randomText(random));
            assertThat(CsafFileName.of(name.substring(0, name.length() - ".json".length())))
                    .isEqualTo(name);
        }
    }

    @Test
    void givesIdsThatDifferOnlyInPunctuationTheSameName() {
        assertThat(CsafFileName.of("X-1.en")).isEqualTo(CsafFileName.of("X-1_en"));
    }

    private static String randomText(Random random) {
        String alphabet = "aZ09+-_. :/#İıK公😀\t";
        var text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
