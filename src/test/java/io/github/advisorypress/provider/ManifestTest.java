package io.github.advisorypress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.provider.Manifest.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestTest {
    private static final String EMPTY_DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final Manifest manifest = new Manifest(
            List.of(
                    Entry.of(OutputFile.text("index.html", "x")),
                    Entry.of(OutputFile.text(".nojekyll", "")),
                    Entry.of(OutputFile.text("advisories/图片 1.png", "y"))),
            List.of("b.json", "a.json"),
            "https://psirt.capebay.example");

    @Test
    void writesFilesByPathWithSizeAndDigest() {
        assertThat(new String(manifest.file().content(), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {
                          "format": 1,
                          "base_url": "https://psirt.capebay.example",
                          "files": [
                            {
                              "path": ".nojekyll",
                              "size": 0,
                              "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                            },
                            {
                              "path": "advisories/图片 1.png",
                              "size": 1,
                              "sha256": "a1fce4363854ff888cff4b8e7875d600c2682390412a8cf79b37d0b11148b0fa"
                            },
                            {
                              "path": "index.html",
                              "size": 1,
                              "sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
                            }
                          ],
                          "awaiting_signature": [
                            "a.json",
                            "b.json"
                          ]
                        }
                        """);
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(Manifest.read(manifest.file().content())).isEqualTo(manifest);
        var empty = new Manifest(List.of(), List.of());
        assertThat(Manifest.read(empty.file().content())).isEqualTo(empty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../b",
                "a/..",
                "./a",
                "a/./b",
                "/etc/passwd",
                "//host/x",
                "a//b",
                "a/",
                "",
                "..\\\\x",
                "a\\\\b",
                "C:/x",
                "c:x",
                "a\\u0000b",
                "a\\nb",
                "a\\u0085b",
                "a\\ud800b"
            })
    void refusesPathsThatLeaveTheSite(String path) {
        refuses(with(path, "0", "\"" + EMPTY_DIGEST + "\""), "stay within the site");
        refuses("{\"format\":1,\"files\":[],\"awaiting_signature\":[\"" + path + "\"]}", "stay within the site");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, negative size",
        "-9223372036854775808, negative size",
        "9223372036854775808, too great",
        "1.5, wrong type",
        "1e3, wrong type",
        "null, wrong type",
        "\"1\", wrong type"
    })
    void refusesSizesThatNoFileHas(String size, String reason) {
        refuses(with("a", size, "\"" + EMPTY_DIGEST + "\""), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "\"\", 64",
        "\"e3b0\", 64",
        "\"E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855\", 64",
        "\"g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\", 64",
        "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\\n\", 64",
        "null, wrong type",
        "[], wrong type"
    })
    void refusesDigestsOfAnotherForm(String digest, String reason) {
        refuses(with("a", "0", digest), reason);
    }

    @Test
    void refusesAFileThatIsListedTwice() {
        String entry = "{\"path\":\"a\",\"size\":0,\"sha256\":\"" + EMPTY_DIGEST + "\"}";
        refuses("{\"format\":1,\"files\":[" + entry + "," + entry + "],\"awaiting_signature\":[]}", "twice");
        refuses("{\"format\":1,\"files\":[],\"awaiting_signature\":[\"a\",\"a\"]}", "twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "manifest.json.asc"})
    void refusesToListItself(String path) {
        refuses(with(path, "0", "\"" + EMPTY_DIGEST + "\""), "itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "1",
                "{",
                "{\"format\":1",
                "{}",
                "{\"format\":2,\"files\":[],\"awaiting_signature\":[]}",
                "{\"format\":\"1\",\"files\":[],\"awaiting_signature\":[]}",
                "{\"files\":[],\"awaiting_signature\":[]}",
                "{\"format\":1,\"awaiting_signature\":[]}",
                "{\"format\":1,\"files\":[]}",
                "{\"format\":1,\"files\":{},\"awaiting_signature\":[]}",
                "{\"format\":1,\"files\":[[]],\"awaiting_signature\":[]}",
                "{\"format\":1,\"files\":[{}],\"awaiting_signature\":[]}",
                "{\"format\":1,\"files\":[],\"awaiting_signature\":[1]}",
                "{\"format\":1,\"files\":[],\"files\":[],\"awaiting_signature\":[]}",
                "{\"format\":1,\"files\":[],\"awaiting_signature\":[],\"extra\":1}",
                "{\"format\":1,\"files\":[],\"awaiting_signature\":[]} {}",
                "{\"format\":1,\"files\":[],\"awaiting_signature\":[],\"base_url\":\"http://x.example\"}",
                "{\"format\":1,\"files\":[],\"awaiting_signature\":[],\"base_url\":\"https://x.example/\"}",
                "{\"format\":1,\"files\":[],\"awaiting_signature\":[],\"base_url\":\"https://x.example/\\n\"}"
            })
    void refusesAnythingElse(String text) {
        refuses(text, "manifest.json");
    }

    @Test
    void neverFailsInAnotherWayHoweverItIsDamaged() {
        byte[] sound = manifest.file().content();
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = Arrays.copyOf(sound, random.nextInt(4) == 0 ? random.nextInt(sound.length) : sound.length);
            for (int j = random.nextInt(4); j >= 0 && damaged.length > 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Manifest.read(damaged);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageStartingWith("manifest.json ");
            }
        }
        refuses("{\"format\":1,\"files\":" + "[".repeat(100_000), "manifest.json");
    }

    @Test
    void saysNothingThatATerminalWouldObey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(with("../\\u001b[31m\\u202e" + "x".repeat(10_000), "0", "\"\"")))
                .satisfies(e -> assertThat(e.getMessage())
                        .hasSizeLessThan(300)
                        .doesNotContain("\u001b")
                        .doesNotContain("\u202e"));
    }

    private static String with(String path, String size, String digest) {
        return "{\"format\":1,\"files\":[{\"path\":\"" + path + "\",\"size\":" + size + ",\"sha256\":" + digest
                + "}],\"awaiting_signature\":[]}";
    }

    private static void refuses(String text, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(text)).withMessageContaining(reason);
    }

    private static Manifest read(String text) {
        return Manifest.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
