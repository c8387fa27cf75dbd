import io.github.advisorypress.validation.csaf.CsafValidator;
import io.github.advisorypress.validation.csaf.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many CSAF documents one warm process validates in a second, on one thread, read from memory.
 * Arguments: seconds to warm up, seconds to measure, files.
 */
final class Validate {
    public static void main(String[] arguments) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            documents.add(Files.readAllBytes(Path.of(arguments[i])));
        }
        CsafValidator validator = CsafValidator.of(Preset.EXTENDED);
        run(validator, documents, Double.parseDouble(arguments[0]));
        System.out.printf(
                Locale.ROOT,
                "%.1f documents a second%n",
                run(validator, documents, Double.parseDouble(arguments[1])));
    }

    private static double run(CsafValidator validator, List<byte[]> documents, double seconds) {
        long start = System.nanoTime();
        long count = 0;
        long findings = 0;
        double elapsed = 0;
        while (elapsed < seconds) {
            for (byte[] document : documents) {
                findings += validator.validate(document).size();
                count++;
            }
            elapsed = (System.nanoTime() - start) / 1e9;
        }
        if (findings == 0) {
            throw new IllegalStateException("Nothing was found, so nothing was measured");
        }
        return count / elapsed;
    }
}
