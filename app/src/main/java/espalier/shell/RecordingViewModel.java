package espalier.shell;

import espalier.recording.HistoryFile;
import espalier.recording.RecordingFolder;
import espalier.replica.RebuiltRun;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.runpanel.RunPanelViewModel;
import espalier.runpanel.RunViewModel;
import espalier.selection.UserView;
import espalier.work.BackgroundWork;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

/// Opening, saving and remembering recordings.
public final class RecordingViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final int RECENT = 12;

    private final RunPanelViewModel panel;
    private final RunViewModel run;
    private final TreeReplica replica;
    private final UserView view;
    private final RecordingFolder runs;
    private final BackgroundWork work;
    private final Notices notices;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The recording on the screen.
    ///
    /// @param model what made it
    record Opened(Path file, String model) {}

    private record Read(HistoryFile recording, RebuiltRun rebuilt) {}

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

    /// Shows a recording in place of what is on the screen; where it cannot be read, says so and
    /// changes nothing.
    public void open(Path chosen) {
        Path file = chosen.toAbsolutePath();
        work.start(
                TEXTS.getString("recording.opening").formatted(file.getFileName()),
                () -> {
                    var recording = HistoryFile.whole(file);
                    return new Read(
                            recording, RebuiltRun.of(recording, recording.history().size()));
                },
                read -> show(file, read),
                e -> notices.show(String.valueOf(e.getMessage())));
    }

    private void show(Path file, Read read) {
        run.release();
        notices.dismiss();
        view.clear();
        replica.show(read.rebuilt());
        var header = read.recording().header();
        panel.problem().load(header.problem());
        panel.settings().settingsProperty().set(replica.settings());
        opened.set(Optional.of(new Opened(file, header.model().name())));
        read.recording().notices().forEach(notices::show);
    }

    /// Saves the run on the screen to another file: what is recorded so far, or what is in memory
    /// where that is not recorded.
    public void saveAs(Path target) {
        var source = file();
        var header = run.header();
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
    boolean savable() {
        return file().isPresent() || run.header().isPresent();
    }

    private static Path copy(Path source, Path target) throws IOException {
        if (Files.exists(target) && Files.isSameFile(source, target)) {
            return target;
        }
        return Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The file of what is on the screen, where there is one.
    public Optional<Path> file() {
        return opened.get().map(Opened::file).or(run::recording);
    }

    /// The recording on the screen, if it is one.
    ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// The latest runs' files, the latest first.
    ObservableList<Path> recent() {
        return recent;
    }
}
