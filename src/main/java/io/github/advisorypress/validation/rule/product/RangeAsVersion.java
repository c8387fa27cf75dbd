package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;
import java.util.List;
import java.util.regex.Pattern;

/** Finds versions of the register that are ranges in words or signs. */
final class RangeAsVersion implements RegisterRule {
    // CSAF 2.0, 6.1.31: comparison signs anywhere, or one of the words as a token of its own; the Chinese words mean
    // the same.
    private static final Pattern RANGE = Pattern.compile(
            "[<>≤≥＜＞]|(?<!\\S)(?:after|all|before|earlier|later|prior|versions)(?!\\S)|及之前|及以前|及之后|及以后|以上|以下|所有|全部",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "range-as-version";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.31: the name of a product version is no range";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            List<ProductVersion> versions = placed.product().versions();
            for (int i = 0; i < versions.size(); i++) {
                if (RANGE.matcher(versions.get(i).version()).find()) {
                    findings.report(
                            placed.path().child("versions").child(i).child("version"),
                            versions.get(i).version(),
                            placed.product().id());
                }
            }
        }
    }
}
