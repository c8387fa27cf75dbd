package io.github.advisorypress.output.csaf;

import com.fasterxml.jackson.core.JsonGenerator;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductVersion;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import us.springett.parsers.cpe.Cpe;
import us.springett.parsers.cpe.CpeBuilder;
import us.springett.parsers.cpe.CpeParser;
import us.springett.parsers.cpe.exceptions.CpeParsingException;
import us.springett.parsers.cpe.exceptions.CpeValidationException;

/**
 * Writes {@code product_identification_helper}: what the register says of a product, with the version set in its CPE
 * and purl. Each version's names are made once, since the same versions stand in many bulletins.
 */
final class Identification {
    private final Map<Named, Names> known = new ConcurrentHashMap<>();

    private record Named(String productId, IdentificationHelper helper) {}

    private record Names(@Nullable String cpe, @Nullable String purl) {}

    void write(ListedProduct listed, JsonGenerator json) throws IOException {
        IdentificationHelper helper = listed.product().identification();
        Names names = known.computeIfAbsent(
                new Named(listed.productId(), helper), named -> names(named.helper, listed.version()));
        if (names.cpe == null
                && names.purl == null
                && helper.modelNumbers().isEmpty()
                && helper.skus().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("product_identification_helper");
        Fields.text(json, "cpe", names.cpe);
        Fields.texts(json, "model_numbers", helper.modelNumbers());
        Fields.text(json, "purl", names.purl);
        Fields.texts(json, "skus", helper.skus());
        json.writeEndObject();
    }

    private static Names names(IdentificationHelper helper, @Nullable ProductVersion version) {
        String number = version == null ? null : version.version();
        return new Names(cpe(helper.cpe(), number), purl(helper.purl(), number));
    }

    private static @Nullable String cpe(@Nullable String written, @Nullable String version) {
        if (written == null || version == null) {
            return written;
        }
        try {
            Cpe cpe = CpeParser.parse(written);
            return new CpeBuilder()
                    .part(cpe.getPart())
                    .wfVendor(cpe.getWellFormedVendor())
                    .wfProduct(cpe.getWellFormedProduct())
                    // CPE knows no capitals and no blanks; the dictionary writes “_” for a blank.
                    .version(version.toLowerCase(Locale.ROOT).replace(' ', '_'))
                    .wfUpdate(cpe.getWellFormedUpdate())
                    .wfEdition(cpe.getWellFormedEdition())
                    .wfLanguage(cpe.getWellFormedLanguage())
                    .wfSwEdition(cpe.getWellFormedSwEdition())
                    .wfTargetSw(cpe.getWellFormedTargetSw())
                    .wfTargetHw(cpe.getWellFormedTargetHw())
                    .wfOther(cpe.getWellFormedOther())
                    .build()
                    .toCpe23FS();
        } catch (CpeParsingException | CpeValidationException e) {
            throw new IllegalArgumentException("Version " + version + " cannot be put into the CPE " + written, e);
        }
    }

    private static @Nullable String purl(@Nullable String written, @Nullable String version) {
        if (written == null || version == null) {
            return written;
        }
        try {
            return new PackageURL(written)
                    .toBuilder().withVersion(version).build().canonicalize();
        } catch (MalformedPackageURLException e) {
            throw new IllegalArgumentException("Version " + version + " cannot be put into the purl " + written, e);
        }
    }
}
