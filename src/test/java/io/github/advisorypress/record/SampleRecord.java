package io.github.advisorypress.record;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.RecordedState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A record in a folder, with bulletins whose documents are short texts. */
final class SampleRecord {
    static final String ID = "CB-SA-2024-0002";

    private final Path folder;

    SampleRecord(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path path(String below) {
        return folder.resolve(below);
    }

    /** The bulletin {@link #ID} in one of its revisions. */
    static Advisory advisory(int revision) {
        Advisories.Draft draft = Advisories.valid().title("修订 " + revision, "Revision " + revision);
        for (int number = 2; number <= revision; number++) {
            draft.revision(number, "2024-08-0" + number + "T02:00:00Z", "修订", "Revision");
        }
        return draft.advisory();
    }

    static RecordedState state(Advisory advisory) {
        return new RecordedState(Advisories.bulletin(advisory), PublishedAddresses.of(Advisories.site(), advisory));
    }

    static List<RecordWriter.NewDocument> documents(Advisory advisory) {
        List<RecordWriter.NewDocument> documents = new ArrayList<>();
        for (LanguageTag language : List.of(Advisories.ZH, Advisories.EN)) {
            String path = new Addresses(Advisories.site()).csaf(advisory, language);
            String text = "{\"" + path + "\": " + advisory.currentRevision().number() + "}\n";
            documents.add(new RecordWriter.NewDocument(language, path, bytes(text), bytes("signed " + language)));
        }
        return documents;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Path add(Advisory advisory) throws IOException {
        return new RecordWriter(folder)
                .add(
                        state(advisory),
                        documents(advisory),
                        Map.of("advisory.yaml", HashAlgorithm.SHA256.of(bytes("x"))),
                        false);
    }

    /** Records three revisions of a bulletin and one of another one. */
    SampleRecord full() throws IOException {
        for (int revision = 1; revision <= 3; revision++) {
            add(advisory(revision));
        }
        add(Advisories.everyField().advisory());
        return this;
    }

    PublishedRecord read() {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            return PublishedRecord.read(folder, executor);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Each finding with its place below the folder of the bulletin. */
    List<String> findings() {
        return read().findings().stream().map(this::shown).toList();
    }

    private String shown(Diagnostic finding) {
        String file = finding.span().file().substring(folder.toString().length());
        return (file.isEmpty() ? file : file.substring(1)) + ":"
                + finding.span().line() + " " + finding.rule();
    }

    List<Integer> numbers() {
        return read().content().revisions(new AdvisoryId(ID)).stream()
                .map(RecordedState::number)
                .toList();
    }

    void change(String file, String from, String to) throws IOException {
        String text = Files.readString(path(file));
        if (!text.contains(from)) {
            throw new AssertionError(file + " does not hold " + from);
        }
        Files.writeString(path(file), text.replace(from, to));
    }
}
