package io.github.advisorypress.cli;

import io.github.advisorypress.publication.CsafValidation;
import io.github.advisorypress.publication.OperationException;
import io.github.advisorypress.publication.PublishResult;
import io.github.advisorypress.publication.Publisher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private CsafOptions csaf = new CsafOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "FILE", descriptionKey = "document")
    private List<Path> documents = new ArrayList<>();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return documents.isEmpty() ? validateContent() : validateDocuments();
    }

    private int validateContent() {
        if (csaf.areGiven()) {
            throw wrong(console.words().say("validate.no-documents"));
        }
        Publisher publisher = new Publisher(record.places(content, console.words()), new ConsoleProgress(console));
        PublishResult result = publisher.validate(content.at());
        report.write(result.findings(), result.sources(), result.lines(), console);
        return result.hasErrors() ? 1 : 0;
    }

    private int validateDocuments() {
        Optional<String> problem = csaf.problem(console.words());
        if (problem.isPresent()) {
            throw wrong(problem.get());
        }
        for (Path document : documents) {
            if (!document.equals(CsafValidation.STANDARD_INPUT) && !Files.exists(document)) {
                throw new OperationException(console.words().say("validate.no-file", document));
            }
        }
        CsafValidation.Result result = new CsafValidation(csaf.validator(console.words()), new ConsoleProgress(console))
                .validate(documents, console.in());
        if (result.documents().isEmpty()) {
            throw wrong(console.words().say("validate.no-csaf", documents.get(0)));
        }
        report.writeDocuments(result.findings(), result.documents(), result.lines(), console);
        if (result.others() > 0) {
            console.err().println(console.words().say("validate.others", result.others()));
        }
        return PublishResult.hasErrors(result.findings()) ? 1 : 0;
    }

    private ParameterException wrong(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
