package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.replica.RunState;
import espalier.timeline.Sought;

import java.util.Optional;
import java.util.ResourceBundle;

/// The acts that stop a search where it matters, let it go on, and ask the model again.
final class DebuggerActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final int MOST_DRAWS = 1000;
    private static final String DRAWS = "20";

    private final ShellModels models;
    private final Acts acts;
    private final AskBar ask;
    private final RunActs conditions;

    DebuggerActs(ShellModels models, Acts acts, AskBar ask, RunActs conditions) {
        this.models = models;
        this.acts = acts;
        this.ask = ask;
        this.conditions = conditions;
    }

    void define() {
        acts.define(
                ActName.RESUME,
                conditions.when(() -> conditions.past() || (conditions.startable() && !running())),
                () ->
                        conditions.inTime(
                                () -> models.timeline().onTo(Sought.BREAKPOINT),
                                models.run()::runOrPause));
        Act breakpoint =
                acts.define(
                        ActName.BREAKPOINT,
                        conditions.when(() -> selected() < models.replica().tree().size()),
                        () -> models.breakpoints().toggleAt(selected()));
        Runnable name =
                () -> {
                    boolean there = models.breakpoints().standsAt(selected());
                    breakpoint
                            .titleProperty()
                            .set(
                                    TEXTS.getString(
                                            there ? "act.breakpoint.clear" : "act.breakpoint"));
                };
        models.breakpoints().breakpoints().subscribe(name);
        models.view().selectedProperty().subscribe(name);
        models.replica().runProperty().subscribe(name);
        acts.define(
                ActName.RESAMPLE,
                conditions.when(() ->
                        conditions.steerable() && !models.replica().tree().finished(selected())),
                this::resample);
    }

    private void resample() {
        int thought = selected();
        ask.ask(
                "ask.resample",
                DRAWS,
                DebuggerActs::wrongCount,
                text -> models.samples().ask(thought, Integer.parseInt(text)));
    }

    private static Optional<String> wrongCount(String text) {
        try {
            int draws = Integer.parseInt(text);
            if (draws >= 1 && draws <= MOST_DRAWS) {
                return Optional.empty();
            }
        } catch (NumberFormatException _) {
            // The sentence below says it.
        }
        return Optional.of(TEXTS.getString("ask.resample.wrong").formatted(text, MOST_DRAWS));
    }

    private boolean running() {
        return models.replica().stateProperty().get() instanceof RunState.Running;
    }

    private int selected() {
        return models.view().selected();
    }
}
