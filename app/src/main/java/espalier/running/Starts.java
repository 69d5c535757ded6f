package espalier.running;

import espalier.assembly.Roles;
import espalier.replica.RebuiltRun;
import espalier.replica.TreeReplica;
import espalier.running.RunLife.Waiting;
import espalier.running.Succession.Wanted;
import espalier.runpanel.ModelSource;
import espalier.runpanel.ModelState;
import espalier.runpanel.ModelViewModel;
import espalier.runpanel.ProblemViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.runpanel.SettingsViewModel;
import espalier.selection.UserView;
import espalier.session.Command;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/// How a run begins with what the panel names: it is refused, waits for its model, or is put
/// together.
final class Starts {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.running.running");

    private final RunPanelViewModel panel;
    private final ProblemViewModel problem;
    private final ModelViewModel model;
    private final SettingsViewModel settings;
    private final TreeReplica replica;
    private final UserView view;
    private final SessionSource sessions;
    private final Succession succession;
    private final Consumer<String> notices;
    private final BooleanBinding startable;

    Starts(
            RunPanelViewModel panel,
            TreeReplica replica,
            UserView view,
            SessionSource sessions,
            Succession succession,
            Consumer<String> notices) {
        this.panel = panel;
        this.problem = panel.problem();
        this.model = panel.model();
        this.settings = panel.settings();
        this.replica = replica;
        this.view = view;
        this.sessions = sessions;
        this.succession = succession;
        this.notices = notices;
        startable =
                Bindings.createBooleanBinding(
                        () ->
                                problem.problemProperty().get().isPresent()
                                        && !(model.stateProperty().get()
                                                instanceof ModelState.Failed),
                        problem.problemProperty(),
                        model.stateProperty());
    }

    /// Whether a run could begin: the problem can be read and the model has not failed.
    BooleanBinding startable() {
        return startable;
    }

    /// Says why nothing can run with the panel's settings, where that is so.
    boolean refused() {
        String objection = settings.objectionProperty().get();
        if (objection.isEmpty()) {
            return false;
        }
        notices.accept(objection);
        return true;
    }

    /// Whether a run could begin now; says why not, where only the settings are in the way.
    boolean possible() {
        return startable.get() && !refused();
    }

    /// Asks for a run that does this first.
    void ask(Command first) {
        succession.ask(first);
        beginWhatWaits();
    }

    /// Goes on with a recorded run, with the panel's model and settings.
    ///
    /// @param begun hears the file of the run that goes on
    void goOn(Onward onward, Consumer<Path> begun) {
        if (refused() || succession.beginning()) {
            return;
        }
        switch (model.stateProperty().get()) {
            case ModelState.Opening _ -> notices.accept(TEXTS.getString("run.model-opening"));
            case ModelState.Failed _ -> notices.accept(TEXTS.getString("run.model-failed"));
            case ModelState.Ready(var opened) ->
                    roles(opened).ifPresent(roles -> relive(onward, roles, begun));
        }
    }

    private void relive(Onward onward, Roles roles, Consumer<Path> begun) {
        var inForce = settings.settingsProperty().get();
        succession.begin(
                new Wanted(
                        () -> NextRun.onward(sessions, onward, roles, inForce, replica),
                        OtherRun.models(panel),
                        Optional.of(new Command.Run()),
                        begun));
    }

    private void begin(Problem problem, Roles roles) {
        SearchSettings atStart = settings.settingsProperty().get();
        succession.begin(
                new Wanted(
                        () -> NextRun.anew(sessions, problem, atStart, roles, this::show),
                        OtherRun.models(panel),
                        Optional.empty(),
                        _ -> {}));
    }

    private void show(RebuiltRun anew) {
        view.clear();
        replica.begin(anew);
    }

    /// Begins the run that waits for its model, where that is ready.
    void beginWhatWaits() {
        if (!(succession.life() instanceof Waiting)) {
            return;
        }
        switch (model.stateProperty().get()) {
            case ModelState.Opening _ -> {}
            case ModelState.Failed _ -> succession.askNothing();
            case ModelState.Ready(var opened) ->
                    roles(opened)
                            .ifPresentOrElse(
                                    roles ->
                                            problem.problemProperty()
                                                    .get()
                                                    .ifPresent(p -> begin(p, roles)),
                                    succession::askNothing);
        }
    }

    /// The model with the user's own checker; empty, with a notice, where that is no command.
    private Optional<Roles> roles(ModelSource.Opened opened) {
        String wrong = model.verify().errorProperty().get();
        if (!wrong.isEmpty()) {
            notices.accept(wrong);
            return Optional.empty();
        }
        return Optional.of(model.verify().over(opened.roles()));
    }
}
