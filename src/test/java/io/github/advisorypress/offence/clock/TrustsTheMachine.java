package io.github.advisorypress.offence.clock;

import java.util.Locale;

public final class TrustsTheMachine {
    @SuppressWarnings("StringCaseLocaleUsage") // the offence
    public String greeting(String name) {
        return name.toUpperCase() + Locale.getDefault();
    }
}
