package espalier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.recording.ModelIdentity;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;
import espalier.scripted.DirectWork;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class RunsViewModelTest {

    @TempDir private Path folder;
    private final UserView view = new UserView();
    private Path small = Path.of("");
    private Path empty = Path.of("");

    @BeforeEach
    void record() {
        small = folder.resolve("small.espalier");
        empty = folder.resolve("empty.espalier");
        var recording = Trees.recording();
        try (var writer = new RecordingWriter(small, recording.header(), () -> 0)) {
            writer.heard(1, recording.events().getFirst().event());
        }
        new RecordingWriter(empty, recording.header(), () -> 0).close();
    }

    private RunsViewModel of(Optional<Path> own) {
        return new RunsViewModel(
                Trees.visited(),
                view,
                DirectWork.work(),
                () -> own.map(file -> () -> RecordingReader.read(file)),
                (file, _) -> RecordingReader.read(file));
    }

    @Test
    void treesAreLaidUponOneAnotherLevelByLevel() {
        var model = of(Optional.of(small));
        model.compare(empty);

        var compared = model.comparisonProperty().get().orElseThrow();
        assertThat(compared.onlyFirst()).isEqualTo(1);
        assertThat(compared.levels())
                .singleElement()
                .satisfies(one -> assertThat(one.onlyFirst()).isEqualTo(1));
        assertThat(model.noteProperty().get()).contains("empty.espalier");
    }

    @Test
    void runThatIsNotWrittenDownSaysSo() {
        var model = of(Optional.empty());
        model.compare(small);

        assertThat(model.comparisonProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).contains("Ctrl+S");
    }

    @Test
    void recordingIsAskedForOnlyWhereTheRunIsWrittenDown() {
        var asked = new AtomicInteger();
        for (Optional<Path> own : List.of(Optional.<Path>empty(), Optional.of(small))) {
            var model = of(own);
            model.chooserProperty()
                    .set(() -> {
                        asked.incrementAndGet();
                        return Optional.of(empty);
                    });
            assertThat(model.ask()).isTrue();
            assertThat(model.comparisonProperty().get().isPresent()).isEqualTo(own.isPresent());
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void nothingIsShownWhereNoRecordingIsChosen() {
        assertThat(of(Optional.of(small)).ask()).isFalse();
    }

    @Test
    void recordingOfAnotherProblemIsToldInOneSentence() {
        var other = folder.resolve("other.espalier");
        var header =
                new RecordingHeader(
                        "0",
                        new Problem("game24", "1 4 8 8", "Make 24 from 1 4 8 8."),
                        new ModelIdentity("scripted", Map.of()),
                        SearchSettings.DEFAULT,
                        Instant.EPOCH);
        new RecordingWriter(other, header, () -> 0).close();
        var model = of(Optional.of(small));
        model.compare(other);

        assertThat(model.comparisonProperty().get()).isEmpty();
        assertThat(model.noteProperty().get())
                .startsWith("other.espalier is a recording of another problem");
    }

    @Test
    void fileThatIsNoRecordingSaysSoInOneSentence() {
        var model = of(Optional.of(small));
        model.compare(folder.resolve("missing.espalier"));

        assertThat(model.comparisonProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).contains("missing.espalier");
    }

    @Test
    void evidenceIsGoneToOneAfterAnother() {
        var model = of(Optional.of(small));
        model.goTo(List.of(1, 2));
        assertThat(view.selected()).isEqualTo(1);
        model.goTo(List.of(1, 2));
        assertThat(view.selected()).isEqualTo(2);
    }
}
