package espalier.files;

import espalier.assembly.Program;
import espalier.diagnosis.ClaimAudit;
import espalier.diagnosis.TreeAudit;
import espalier.diagnosis.Violation;
import espalier.importing.ImportedRun;
import espalier.importing.LogImport;
import espalier.notices.Notices;
import espalier.recording.HistoryFile;
import espalier.recording.LogFacts;
import espalier.recording.ModelIdentity;
import espalier.recording.Recording;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingReader;
import espalier.replica.RebuiltRun;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.selection.UserView;
import espalier.thought.Problem;
import espalier.tree.SearchTree;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

/// Opening, saving and remembering recordings, and opening other programs' logs.
public final class RecordingViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.files.files");
    private static final int RECENT = 12;

    private final RunPanelViewModel panel;
    private final RunViewModel run;
    private final TreeReplica replica;
    private final UserView view;
    private final RecordingFolder runs;
    private final BackgroundWork work;
    private final Notices notices;
    private final LogViewModel log = new LogViewModel(this::show);
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Job> choosing = Optional.empty();

    /// The recording on the screen.
    ///
    /// @param header its first line
    /// @param imported the run, where the file is another program's log
    public record Opened(Path file, RecordingHeader header, Optional<ImportedRun> imported) {

        /// What made it: the model, else the format of another program's log.
        public String maker() {
            return header.model()
                    .map(ModelIdentity::name)
                    .or(() -> header.log().map(LogFacts::format))
                    .orElse("\u2013");
        }
    }

    private sealed interface Read {
        record Ours(HistoryFile recording, RebuiltRun rebuilt) implements Read {}

        record Log(LogViewModel.Opened log) implements Read {}
    }

    /// @param runs where this user's runs are kept
    public RecordingViewModel(
            RunPanelViewModel panel,
            RunViewModel run,
            TreeReplica replica,
            UserView view,
            RecordingFolder runs,
            BackgroundWork work,
            Notices notices) {
        this.panel = panel;
        this.run = run;
        this.replica = replica;
        this.view = view;
        this.runs = runs;
        this.work = work;
        this.notices = notices;
        replica.stateProperty().subscribe((_, state) -> follow(state));
        findRecent();
    }

    private void follow(RunState state) {
        if (!(state instanceof RunState.Replayed)) {
            opened.set(Optional.empty());
            log.leave();
        }
        if (state instanceof RunState.Stopped || state instanceof RunState.Paused) {
            findRecent();
        }
    }

    /// Offers to open a run that was cut off when a program ended, if there is one.
    public void offerCutOff(OpenRuns openRuns) {
        work.start(
                TEXTS.getString("recent.finding"),
                openRuns::cutOff,
                found ->
                        found.ifPresent(file ->
                                notices.offer(
                                        TEXTS.getString("recording.cut-off")
                                                .formatted(file.getFileName()),
                                        new Notices.Offer(
                                                TEXTS.getString("recording.cut-off.open"),
                                                () -> open(file)))),
                _ -> {});
    }

    private void findRecent() {
        work.start(
                TEXTS.getString("recent.finding"),
                () -> runs.latest(RECENT),
                recent::setAll,
                _ -> {});
    }

    /// Shows a recording, or the first run of another program's log, in place of what is on the
    /// screen; where it cannot be read, says so and changes nothing.
    public void open(Path chosen) {
        Path file = chosen.toAbsolutePath();
        work.start(
                TEXTS.getString("recording.opening").formatted(file.getFileName()),
                () -> read(file),
                read -> {
                    switch (read) {
                        case Read.Ours(var recording, var rebuilt) -> {
                            var header = recording.header();
                            show(rebuilt, header, opened(file, header, Optional.empty()));
                            recording.notices().forEach(notices::show);
                        }
                        case Read.Log(var found) -> log.show(found);
                    }
                },
                e -> notices.show(String.valueOf(e.getMessage())));
    }

    private static Read read(Path file) {
        if (!ours(file)) {
            return new Read.Log(LogViewModel.Opened.read(file));
        }
        var recording = HistoryFile.whole(file);
        return new Read.Ours(recording, RebuiltRun.of(recording, recording.history().size()));
    }

    private void show(LogViewModel.Opened from, int place) {
        ImportedRun chosen = from.log().runs().get(place);
        choosing.ifPresent(Job::cancel);
        choosing =
                Optional.of(
                        work.start(
                                TEXTS.getString("recording.opening")
                                        .formatted(from.file().getFileName()),
                                () -> RebuiltRun.of(chosen.recording()),
                                rebuilt -> {
                                    var header = chosen.recording().header();
                                    show(
                                            rebuilt,
                                            header,
                                            opened(from.file(), header, Optional.of(chosen)));
                                    from.log().notices().forEach(notices::show);
                                    chosen.recording().notices().forEach(notices::show);
                                },
                                e -> notices.show(String.valueOf(e.getMessage()))));
    }

    private static Opened opened(
            Path file, RecordingHeader header, Optional<ImportedRun> imported) {
        return new Opened(file, header, imported);
    }

    private void show(RebuiltRun rebuilt, RecordingHeader header, Opened shown) {
        run.release();
        notices.dismissAll();
        view.clear();
        replica.show(rebuilt);
        panel.problem().load(header.problem());
        var settings = panel.settings().settingsProperty();
        // The panel is of a run to come: what a log does not state stays as the user has it.
        settings.set(
                header.log().isPresent()
                        ? header.settings().over(settings.get())
                        : replica.settings());
        opened.set(Optional.of(shown));
        if (shown.imported().isEmpty()) {
            log.leave();
        }
    }

    /// The runs of the log that was opened last.
    public LogViewModel log() {
        return log;
    }

    /// What an audit of the run on the screen finds in its tree: where another program made it,
    /// what breaks the claims of that program's format. To be called on any thread.
    public Callable<List<Violation>> audit(SearchTree tree) {
        return replica.log()
                .<Callable<List<Violation>>>map(log -> () -> ClaimAudit.of(log, tree))
                .orElse(() -> TreeAudit.of(tree));
    }

    private Optional<ImportedRun> imported() {
        return opened.get().flatMap(Opened::imported);
    }

    /// Reads a recording; of another program's log the first run of a problem, or the first run
    /// where none is of it. To be called on any thread.
    public static Recording read(Path file, Problem problem) {
        if (ours(file)) {
            return RecordingReader.read(file);
        }
        var runs = LogImport.read(file).runs().stream().map(ImportedRun::recording).toList();
        return runs.stream()
                .filter(one -> one.header().problem().equals(problem))
                .findFirst()
                .orElseGet(runs::getFirst);
    }

    private static boolean ours(Path file) {
        return file.toString().endsWith(RecordingFolder.SUFFIX)
                || RecordingReader.header(file).isPresent();
    }

    /// Reads the run on the screen, where there is a file of it; to be called on any thread.
    public Optional<Callable<Recording>> recording() {
        return imported()
                .<Callable<Recording>>map(one -> one::recording)
                .or(() -> file().map(path -> () -> RecordingReader.read(path)));
    }

    /// Saves the run on the screen to another file: what is recorded so far, or what is in memory
    /// where that is not recorded.
    public void saveAs(Path target) {
        var source = file();
        var header =
                run.header()
                        .or(() -> imported().map(one -> one.recording().header()))
                        .map(one -> one.writtenBy(Program.VERSION));
        var film = replica.film();
        if (source.isPresent()) {
            save(target, () -> copy(source.get(), target));
        } else if (header.isPresent()) {
            save(
                    target,
                    () -> {
                        film.save(target, header.get());
                        return target;
                    });
        }
    }

    private void save(Path target, Callable<Path> writing) {
        work.start(
                TEXTS.getString("recording.saving").formatted(target.getFileName()),
                writing,
                _ -> {},
                e ->
                        notices.show(
                                TEXTS.getString("recording.unsaved")
                                        .formatted(target.getFileName(), e.getMessage())));
    }

    /// Whether there is a run to save.
    public boolean savable() {
        return file().isPresent() || run.header().isPresent() || imported().isPresent();
    }

    private static Path copy(Path source, Path target) throws IOException {
        if (Files.exists(target) && Files.isSameFile(source, target)) {
            return target;
        }
        return Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The recording of what is on the screen, where there is one.
    public Optional<Path> file() {
        return imported().isPresent()
                ? Optional.empty()
                : opened.get().map(Opened::file).or(run::recording);
    }

    /// The recording on the screen, if it is one.
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// The latest runs' files, the latest first.
    public ObservableList<Path> recent() {
        return recent;
    }
}
