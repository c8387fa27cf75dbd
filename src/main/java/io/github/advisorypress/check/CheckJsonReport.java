package io.github.advisorypress.check;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.JsonText;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.Message;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows to programs what came of a check, as one JSON object: {@code language}, {@code examined}, {@code base},
 * {@code served}, {@code documents}, {@code role_claimed}, {@code role_judged}, {@code role_met} (each the word of the
 * standard, or {@code null}), {@code passed}, {@code summary} with numbers of {@code errors}, {@code warnings} and
 * {@code notes}; {@code requirements}, each with {@code number}, {@code title}, {@code verdict} and {@code findings};
 * each finding with {@code id}, {@code level}, {@code place}, {@code message} and {@code help}, and where it is about
 * the text of a JSON file, with {@code line}, {@code column} and {@code field}.
 */
public final class CheckJsonReport {
    private final CheckWords words;

    /** A report whose sentences are in Chinese for any Chinese locale, else in English. */
    public CheckJsonReport(Locale locale) {
        this.words = new CheckWords(locale);
    }

    public void write(CheckResult result, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.writer(out)) {
            json.writeStartObject();
            json.writeStringField("language", words.language());
            json.writeStringField("examined", result.examined());
            json.writeStringField("base", result.base());
            json.writeBooleanField("served", result.isServed());
            json.writeNumberField("documents", result.documents());
            writeRole("role_claimed", result.claimed(), json);
            writeRole("role_judged", result.judged(), json);
            writeRole("role_met", result.met(), json);
            json.writeBooleanField("passed", result.isPassed());
            json.writeObjectFieldStart("summary");
            for (Level level : Level.values()) {
                json.writeNumberField(level.id() + "s", result.count(level));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("requirements");
            for (RequirementResult requirement : result.requirements()) {
                write(requirement, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void writeRole(String name, @Nullable Role role, JsonGenerator json) throws IOException {
        if (role == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, role.word());
        }
    }

    private void write(RequirementResult requirement, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", requirement.number());
        json.writeStringField("title", words.say(requirement.titleKey()));
        json.writeStringField("verdict", requirement.verdict().word());
        json.writeArrayFieldStart("findings");
        for (Finding finding : requirement.findings()) {
            write(finding, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Finding finding, JsonGenerator json) throws IOException {
        Message message = words.message(finding);
        json.writeStartObject();
        json.writeStringField("id", finding.key());
        json.writeStringField("level", finding.level().id());
        json.writeStringField("place", finding.place());
        Diagnostic diagnostic = finding.diagnostic();
        if (diagnostic != null) {
            json.writeNumberField("line", diagnostic.span().line());
            json.writeNumberField("column", diagnostic.span().column());
            json.writeStringField("field", diagnostic.field().toString());
        }
        json.writeStringField("message", message.text());
        json.writeStringField("help", message.help());
        json.writeEndObject();
    }
}
