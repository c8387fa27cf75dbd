package io.github.advisorypress.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line itself says, in Chinese or English. */
final class Words {
    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Chinese for any Chinese locale, else English; never the language of the machine instead of the one asked for. */
    static Words of(Locale locale) {
        return new Words(ResourceBundle.getBundle(
                "io.github.advisorypress.cli.Words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    ResourceBundle bundle() {
        return bundle;
    }

    String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
