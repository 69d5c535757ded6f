package espalier.app;

import espalier.breakpoints.BreakpointsViewModel;
import espalier.compare.CalibrationViewModel;
import espalier.compare.RunsViewModel;
import espalier.feed.EventFeed;
import espalier.feed.Pulses;
import espalier.files.ExportViewModel;
import espalier.files.OpenRuns;
import espalier.files.PictureViewModel;
import espalier.files.RecordingViewModel;
import espalier.find.FindViewModel;
import espalier.inspector.AnswersViewModel;
import espalier.inspector.InspectorViewModel;
import espalier.inspector.SamplesViewModel;
import espalier.memory.Remembered;
import espalier.memory.RememberedFile;
import espalier.memory.Theme;
import espalier.models.ModelInUse;
import espalier.models.ModelPlaces;
import espalier.models.ModelsViewModel;
import espalier.notices.Notices;
import espalier.recording.RecordingFolder;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.running.SessionSource;
import espalier.runpanel.ModelChoice;
import espalier.runpanel.ModelSource;
import espalier.runpanel.ModelViewModel;
import espalier.runpanel.ProblemViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.runpanel.SettingsViewModel;
import espalier.selection.UserView;
import espalier.shell.MainWindow;
import espalier.shell.OutcomeViewModel;
import espalier.shell.Refusals;
import espalier.shell.ShellModels;
import espalier.shell.StatusViewModel;
import espalier.shell.WindowViewModel;
import espalier.timeline.TimelineViewModel;
import espalier.why.WhyViewModel;
import espalier.work.BackgroundWork;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One window with everything behind it.
final class Wiring {

    /// How long a model writes to be measured.
    private static final Duration WRITING = Duration.ofSeconds(3);

    private final OpenRuns openRuns;
    private final Stage stage;
    private final RememberedFile remembered;
    private final BackgroundWork work;
    private final ShellModels models;
    private final MainWindow window;
    private final ObjectBinding<Optional<Path>> written;

    /// @param models where models come from
    /// @param usualPlaces folders in which other programs keep models
    /// @param sessions where sessions come from
    /// @param runs where this user's recordings are kept
    /// @param openRuns which run this program writes
    /// @param remembered what the window remembers between starts
    /// @param system the colours that the system asks for
    Wiring(
            Stage stage,
            ModelSource models,
            List<Path> usualPlaces,
            SessionSource sessions,
            RecordingFolder runs,
            OpenRuns openRuns,
            RememberedFile remembered,
            Theme system) {
        this.openRuns = openRuns;
        this.stage = stage;
        this.remembered = remembered;
        this.work = BackgroundWork.onThreads();
        this.models = models(models, usualPlaces, sessions, runs, remembered.read(), system);
        this.window = new MainWindow(stage, this.models);
        this.written = written();
    }

    private ShellModels models(
            ModelSource modelSource,
            List<Path> usualPlaces,
            SessionSource sessions,
            RecordingFolder runs,
            Remembered start,
            Theme system) {
        var notices = new Notices();
        var problem = new ProblemViewModel(start.family(), start.input());
        var model = new ModelViewModel(modelSource, work);
        var panel = new RunPanelViewModel(problem, model, new SettingsViewModel(start.settings()));
        var places = new ModelPlaces(modelSource.builtIn(), usualPlaces);
        var listed =
                new ModelsViewModel(
                        places, start.models(), WRITING, inUse(model, places.builtIn()), work);
        var replica =
                new TreeReplica(problem.problemProperty().get().orElseThrow(), start.settings());
        var view = new UserView();
        var run =
                new RunViewModel(
                        panel, replica, view, sessions, EventFeed::new, work, notices::show);
        var breakpoints = new BreakpointsViewModel(replica, view, start.breakpoints());
        breakpoints.watched().subscribe(() -> run.watch(breakpoints.watched()));
        run.watch(breakpoints.watched());
        var refusals = new Refusals(replica, notices::answer, notices::show);
        replica.glanceProperty().subscribe(refusals::look);
        var find =
                new FindViewModel(
                        replica, view, work, Pulses.ofScreen(), System::nanoTime, start.find());
        var recordings = new RecordingViewModel(panel, run, replica, view, runs, work, notices);
        var outcome = new OutcomeViewModel(replica, System::nanoTime);
        return new ShellModels(
                replica,
                view,
                panel,
                run,
                new InspectorViewModel(replica, view, work, run::cacheUse),
                new AnswersViewModel(
                        replica, view, panel.settings().settingsProperty(), System::nanoTime),
                new SamplesViewModel(replica, view, run::steer),
                new WhyViewModel(
                        replica, view, work, run::steer, recordings::audit, System::nanoTime),
                find,
                outcome,
                new StatusViewModel(replica, run, model.stateProperty(), outcome, System::nanoTime),
                recordings,
                new PictureViewModel(work, notices),
                new ExportViewModel(replica, run, recordings, work, notices),
                listed,
                breakpoints,
                new WindowViewModel(start, system, panel, listed, breakpoints, find),
                notices,
                work,
                new TimelineViewModel(replica, view, work, notices::answer),
                new CalibrationViewModel(replica, view, work),
                new RunsViewModel(
                        replica, view, work, recordings::recording, RecordingViewModel::read));
    }

    /// The run panel's model as the models view sees it.
    private static ModelInUse inUse(ModelViewModel model, Path builtIn) {
        return new ModelInUse(
                model.choiceProperty().map(choice -> pathOf(choice, builtIn)),
                path ->
                        model.choiceProperty()
                                .set(
                                        path.equals(builtIn)
                                                ? new ModelChoice.BuiltIn()
                                                : new ModelChoice.Folder(path)));
    }

    private static Optional<Path> pathOf(ModelChoice choice, Path builtIn) {
        return switch (choice) {
            case ModelChoice.BuiltIn _ -> Optional.of(builtIn);
            case ModelChoice.Blind _ -> Optional.empty();
            case ModelChoice.Folder(var path) -> Optional.of(path);
        };
    }

    /// Shows the window, and only then begins to open the model.
    void show() {
        window.show();
        models.panel().model().open();
        models.recordings().offerCutOff(openRuns);
        written.subscribe(openRuns::note);
    }

    /// The file of the run that would be cut off if the program ended now.
    private ObjectBinding<Optional<Path>> written() {
        var recording = models.run().recordingProperty();
        var state = models.replica().stateProperty();
        return Bindings.createObjectBinding(
                () -> state.get() instanceof RunState.Stopped ? Optional.empty() : recording.get(),
                recording,
                state);
    }

    /// Shows a recording.
    void open(Path recording) {
        models.recordings().open(recording);
    }

    /// What the window shows.
    ShellModels models() {
        return models;
    }

    /// Ends the run, and `last` after it, waiting for both a while at most; the recording is whole
    /// then.
    void close(Runnable last) {
        var scene = stage.getScene();
        var memory = models.window().remember(scene.getWidth(), scene.getHeight());
        models.models().close();
        models.run().silence();
        work.finish(() -> {
            models.run().close();
            openRuns.note(Optional.empty());
            remembered.write(memory);
            last.run();
        });
    }
}
