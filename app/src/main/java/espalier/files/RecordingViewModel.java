package espalier.files;

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
import espalier.recording.RunIdentity;
import espalier.replica.RebuiltRun;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.selection.UserView;
import espalier.storage.WriterNote;
import espalier.thought.Problem;
import espalier.tree.SearchTree;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

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
    private final RunsBefore before = new RunsBefore();
    private final RunSaver saver;
    private final Keeping keeping;
    private final ObjectProperty<Supplier<Optional<Path>>> chooser =
            new SimpleObjectProperty<>(Optional::empty);
    private boolean another;
    private String backKey = "";
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Job> choosing = Optional.empty();

    /// The recording on the screen.
    ///
    /// @param header its first line
    /// @param imported the run, where the file is another program's log
    public record Opened(Path file, RecordingHeader header, Optional<ImportedRun> imported) {

        /// The same in another file.
        Opened in(Path other) {
            return new Opened(other, header, imported);
        }

        /// What made it: the model, else the format of another program's log.
        public String maker() {
            return header.model()
                    .map(ModelIdentity::name)
                    .or(() -> header.log().map(LogFacts::format))
                    .orElse("\u2013");
        }
    }

    private sealed interface Read {
        /// @param elsewhere whether another program writes the file
        record Ours(
                HistoryFile recording, RebuiltRun rebuilt, RunIdentity identity, boolean elsewhere)
                implements Read {}

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
        saver = new RunSaver(run, replica, work, notices);
        keeping = new Keeping(run, notices, this::askAndSave);
        run.keptBy(keeping);
        replica.stateProperty().subscribe((_, state) -> follow(state));
        run.othersProperty().subscribe((_, _) -> another = true);
        run.recordingProperty().subscribe((_, _) -> seeFile());
        opened.subscribe((_, _) -> seeFile());
        before.beforeProperty().subscribe((_, file) -> file.ifPresent(this::offerBefore));
        findRecent();
    }

    private void seeFile() {
        before.see(opened.get().map(Opened::file).or(run.recordingProperty()::get));
    }

    /// Says where the run before is, where the panel named another one in its place.
    private void offerBefore(Path file) {
        if (another) {
            another = false;
            notices.offerInPassing(
                    TEXTS.getString("before.kept").formatted(file.getFileName()),
                    new Notices.Offer(
                            "%s  %s".formatted(TEXTS.getString("before.back"), backKey).strip(),
                            () -> open(file)));
        }
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
                        case Read.Ours ours -> keeping.leave(() -> show(file, ours));
                        case Read.Log(var found) -> keeping.leave(() -> log.show(found));
                    }
                },
                e -> notices.show(String.valueOf(e.getMessage())));
    }

    private void show(Path file, Read.Ours read) {
        var header = read.recording().header();
        show(read.rebuilt(), header, opened(file, header, Optional.empty()));
        run.see(read.identity());
        read.recording().notices().forEach(notices::show);
        if (read.elsewhere()) {
            notices.show(TEXTS.getString("recording.elsewhere").formatted(file.getFileName()));
        }
    }

    private static Read read(Path file) {
        if (!ours(file)) {
            return new Read.Log(LogViewModel.Opened.read(file));
        }
        var recording = HistoryFile.readable(file);
        int events = recording.history().size();
        var identity = RunIdentity.of(recording, events);
        return new Read.Ours(
                recording,
                RebuiltRun.of(recording, events),
                identity,
                WriterNote.writtenElsewhere(file));
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
        panel.problem().load(header.problem());
        replica.show(rebuilt);
        another = false;
        var settings = panel.settings().settingsProperty();
        // The panel is of a run to come: what a log does not state stays as the user has it.
        settings.set(
                header.log().isPresent()
                        ? header.settings().over(settings.get())
                        : replica.settings());
        opened.set(Optional.of(shown));
        if (shown.imported().isEmpty()) {
            log.leave();
        } else {
            run.seeForeign(header.problem());
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
            return RecordingReader.readable(file).recording();
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
                .or(() -> file().map(path -> () -> RecordingReader.readable(path).recording()));
    }

    /// Saves the run on the screen to another file, in which it goes on.
    public void saveAs(Path target) {
        saveAs(target, () -> {});
    }

    private void saveAs(Path target, Runnable then) {
        if (saver.move(target, then)) {
            return;
        }
        opened.get()
                .ifPresent(shown -> {
                    if (shown.imported().isPresent()) {
                        saver.write(shown.header(), target, then);
                    } else {
                        saver.copy(
                                shown.file(),
                                target,
                                copy -> {
                                    if (opened.get().equals(Optional.of(shown))) {
                                        opened.set(Optional.of(shown.in(copy)));
                                    }
                                    then.run();
                                });
                    }
                });
    }

    /// Asks in which file the run on the screen is to go on, and saves it there.
    public void askAndSave() {
        askAndSave(() -> {});
    }

    private void askAndSave(Runnable then) {
        chooser.get().get().ifPresent(target -> saveAs(target, then));
    }

    /// Asks the user for the file to save to.
    public ObjectProperty<Supplier<Optional<Path>>> chooserProperty() {
        return chooser;
    }

    /// Closes the window by `closing`: at once, or, where the run on the screen would be lost by
    /// that, once the user has said so.
    public void close(Runnable closing) {
        keeping.close(closing);
    }

    /// Hears why a run is in memory alone, and offers to save it.
    public void inMemory(String sentence) {
        keeping.inMemory(sentence);
    }

    /// The file of the run that was on the screen before this one, where there is one.
    public ReadOnlyObjectProperty<Optional<Path>> beforeProperty() {
        return before.beforeProperty();
    }

    /// Says by which key the run before is shown again.
    public void backBy(String key) {
        backKey = key;
    }

    /// Shows the run before again.
    public void openBefore() {
        before.beforeProperty().get().ifPresent(this::open);
    }

    /// Whether there is a run to save.
    public boolean savable() {
        return file().isPresent() || run.header().isPresent() || imported().isPresent();
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
