package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.json.JsonElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item of {@code /document/tracking/revision_history}. */
public final class CsafRevision {
    private final JsonElement element;
    private final @Nullable CsafVersion number;
    private final @Nullable DateTime date;

    CsafRevision(JsonElement element) {
        this.element = element;
        this.number = element.text("number").flatMap(CsafVersion::parse).orElse(null);
        this.date = element.text("date").flatMap(DateTime::parse).orElse(null);
    }

    /** The item itself. */
    public JsonElement element() {
        return element;
    }

    /** Its {@code number}, where that is a version. */
    public Optional<CsafVersion> number() {
        return Optional.ofNullable(number);
    }

    /** Its {@code date}, where that is a moment. */
    public Optional<DateTime> date() {
        return Optional.ofNullable(date);
    }

    /** The {@code date} as it is written; empty where there is none. */
    public String dateText() {
        return element.text("date").orElse("");
    }

    @Override
    public String toString() {
        return element.toString();
    }
}
