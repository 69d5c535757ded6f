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
import espalier.memory.Remembered.Remark;
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
import espalier.shell.RunOnScreen;
import espalier.shell.SideModels;
import espalier.shell.SidePanels;
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
import java.util.ResourceBundle;

/// One window with everything behind it.
final class Wiring {

    /// How long a model writes to be measured.
    private static final Duration WRITING = Duration.ofSeconds(3);

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.app.app");

    private final OpenRuns openRuns;
    private final MemoryKeeper memory;
    private final BackgroundWork work;
    private final RunOnScreen screen;
    private final SidePanels panels;
    private final SideModels beside;
    private final WindowViewModel window;
    private final Notices notices = new Notices();
    private final MainWindow mainWindow;
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
        this.work = BackgroundWork.onThreads();
        Remembered start = remembered.read();
        start.remarks().forEach(remark -> notices.show(said(remark, remembered.aside())));
        var panel = panel(models, start);
        screen = screen(panel, sessions, runs, start);
        panels = panels(panel);
        beside = beside(panel.model(), models.builtIn(), usualPlaces, start);
        var replica = screen.replica();
        var find =
                new FindViewModel(
                        replica,
                        screen.view(),
                        work,
                        Pulses.ofScreen(),
                        System::nanoTime,
                        start.find());
        window =
                new WindowViewModel(
                        start, system, panel, beside.models(), beside.breakpoints(), find);
        var refusals = new Refusals(replica, notices::answer, screen.recordings()::inMemory);
        replica.glanceProperty().subscribe(refusals::look);
        var status =
                new StatusViewModel(
                        replica,
                        screen.run(),
                        panel.model().stateProperty(),
                        screen.outcome(),
                        screen.view(),
                        System::nanoTime);
        mainWindow =
                new MainWindow(stage, screen, panels, beside, find, status, window, notices, work);
        written = written();
        memory = new MemoryKeeper(remembered, window::remember, work);
        memory.follow(window.remembered());
    }

    private static String said(Remark remark, Path aside) {
        return switch (remark) {
            case OLDER_VALUE -> TEXTS.getString("older-value");
            case UNREADABLE -> TEXTS.getString("memory-unreadable").formatted(aside);
            case SENSELESS -> TEXTS.getString("memory-senseless").formatted(aside);
        };
    }

    private RunPanelViewModel panel(ModelSource models, Remembered start) {
        return new RunPanelViewModel(
                new ProblemViewModel(start.family(), start.input()),
                new ModelViewModel(models, work),
                new SettingsViewModel(start.settings()));
    }

    private RunOnScreen screen(
            RunPanelViewModel panel,
            SessionSource sessions,
            RecordingFolder runs,
            Remembered start) {
        var problem = panel.problem().problemProperty().get().orElseThrow();
        var replica = new TreeReplica(problem, start.settings());
        var view = new UserView();
        var run =
                new RunViewModel(
                        panel, replica, view, sessions, EventFeed::new, work, notices::show);
        return new RunOnScreen(
                replica,
                view,
                run,
                new TimelineViewModel(replica, view, work, notices::answer),
                new OutcomeViewModel(replica, System::nanoTime),
                new RecordingViewModel(panel, run, replica, view, runs, work, notices));
    }

    private SidePanels panels(RunPanelViewModel panel) {
        var replica = screen.replica();
        var view = screen.view();
        var run = screen.run();
        return new SidePanels(
                panel,
                new InspectorViewModel(replica, view, work, run::cacheUse),
                new AnswersViewModel(
                        replica, view, panel.settings().settingsProperty(), System::nanoTime),
                new SamplesViewModel(replica, view, run::steer),
                new WhyViewModel(
                        replica,
                        view,
                        work,
                        run::steer,
                        screen.recordings()::audit,
                        System::nanoTime));
    }

    private SideModels beside(
            ModelViewModel model, Path builtIn, List<Path> usualPlaces, Remembered start) {
        var replica = screen.replica();
        var view = screen.view();
        var run = screen.run();
        var recordings = screen.recordings();
        var places = new ModelPlaces(builtIn, usualPlaces);
        var breakpoints = new BreakpointsViewModel(replica, view, start.breakpoints());
        breakpoints.watched().subscribe(() -> run.watch(breakpoints.watched()));
        run.watch(breakpoints.watched());
        return new SideModels(
                new ModelsViewModel(
                        places, start.models(), WRITING, inUse(model, places.builtIn()), work),
                breakpoints,
                new CalibrationViewModel(replica, view, work),
                new RunsViewModel(
                        replica, view, work, recordings::recording, RecordingViewModel::read),
                new PictureViewModel(work, notices),
                new ExportViewModel(replica, view, run, recordings, work, notices));
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
        mainWindow.show();
        panels.settings().model().open();
        screen.recordings().offerCutOff(openRuns);
        written.subscribe(openRuns::note);
    }

    /// The file of the run that would be cut off if the program ended now.
    private ObjectBinding<Optional<Path>> written() {
        var recording = screen.run().recordingProperty();
        var state = screen.replica().stateProperty();
        return Bindings.createObjectBinding(
                () -> state.get() instanceof RunState.Stopped ? Optional.empty() : recording.get(),
                recording,
                state);
    }

    /// Shows a recording.
    void open(Path recording) {
        screen.recordings().open(recording);
    }

    /// The run on the screen.
    RunOnScreen screen() {
        return screen;
    }

    /// What the panels beside the tree show.
    SidePanels panels() {
        return panels;
    }

    /// What the windows beside the main one show. What is worked out in the background.
    BackgroundWork work() {
        return work;
    }

    SideModels beside() {
        return beside;
    }

    /// What the program says by itself.
    Notices notices() {
        return notices;
    }

    /// Ends the run, and `end` after it, waiting for both a while at most; the recording is whole
    /// then.
    void close(Runnable end) {
        var last = memory.last();
        beside.models().close();
        screen.run().silence();
        work.finish(() -> {
            screen.run().close();
            openRuns.note(Optional.empty());
            last.run();
            end.run();
        });
    }
}
