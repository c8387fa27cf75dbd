package io.github.advisorypress.cli;

import io.github.advisorypress.check.CheckJsonReport;
import io.github.advisorypress.check.CheckResult;
import io.github.advisorypress.check.CheckTextReport;
import io.github.advisorypress.check.ProviderCheck;
import io.github.advisorypress.check.Role;
import io.github.advisorypress.publication.OperationException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    /** The forms of a report. */
    enum Format {
        text,
        json
    }

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR|URL", descriptionKey = "provider")
    private String provider = "";

    @Option(names = "--role", paramLabel = "ROLE", converter = RoleWord.class, completionCandidates = RoleWords.class)
    private @Nullable Role role;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "check.format")
    private Format format = Format.text;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Option(names = "--manifest")
    private boolean manifest;

    @Option(names = "--ca", paramLabel = "FILE")
    private @Nullable Path ca;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = Moment.class,
            completionCandidates = Moment.Examples.class,
            descriptionKey = "check.at")
    private @Nullable Instant at;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            CheckResult result = check().run();
            write(result);
            return result.isPassed() ? 0 : 1;
        } catch (IOException e) {
            throw new OperationException(console.words().say("check.failed", provider), e);
        }
    }

    private ProviderCheck check() throws IOException {
        // Here the publisher reads the clock, once.
        ProviderCheck.Settings settings = new ProviderCheck.Settings(role, manifest, at == null ? Instant.now() : at);
        if (isFolder()) {
            return ProviderCheck.ofFolder(Path.of(provider), settings);
        }
        return ProviderCheck.ofServer(provider, ca, settings)
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        console.words().say("check.no-provider", provider)));
    }

    private boolean isFolder() {
        try {
            return Files.isDirectory(Path.of(provider));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void write(CheckResult result) throws IOException {
        if (report == null) {
            write(result, console.out());
            console.out().flush();
            return;
        }
        Path folder = report.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (Writer writer = Files.newBufferedWriter(report)) {
            write(result, writer);
        }
    }

    private void write(CheckResult result, Writer out) throws IOException {
        switch (format) {
            case text -> new CheckTextReport(console.locale()).write(result, out);
            case json -> new CheckJsonReport(console.locale()).write(result, out);
        }
    }

    static final class RoleWord implements ITypeConverter<Role> {
        @Override
        public Role convert(String word) {
            return Optional.of(word).flatMap(Role::of).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    static final class RoleWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Role.values()).map(Role::word).iterator();
        }
    }
}
