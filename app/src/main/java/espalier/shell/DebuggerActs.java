package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.breakpoints.BreakpointsViewModel;
import espalier.inspector.SamplesViewModel;
import espalier.replica.RunState;
import espalier.timeline.Sought;

import java.util.Optional;
import java.util.ResourceBundle;

/// The acts that stop a search where it matters, let it go on, and ask the model again.
final class DebuggerActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final int MOST_DRAWS = 1000;
    private static final String DRAWS = "20";

    private final RunOnScreen screen;
    private final RunConditions conditions;
    private final BreakpointsViewModel breakpoints;
    private final SamplesViewModel samples;
    private final Acts acts;
    private final AskBar ask;

    DebuggerActs(
            RunOnScreen screen,
            RunConditions conditions,
            BreakpointsViewModel breakpoints,
            SamplesViewModel samples,
            Acts acts,
            AskBar ask) {
        this.screen = screen;
        this.breakpoints = breakpoints;
        this.samples = samples;
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
                                () -> screen.timeline().onTo(Sought.BREAKPOINT),
                                screen.run()::resume));
        Act breakpoint =
                acts.define(
                        ActName.BREAKPOINT,
                        conditions.when(() -> selected() < screen.replica().tree().size()),
                        () -> breakpoints.toggleAt(selected()));
        Runnable name =
                () -> {
                    boolean there = breakpoints.standsAt(selected());
                    breakpoint
                            .titleProperty()
                            .set(
                                    TEXTS.getString(
                                            there ? "act.breakpoint.clear" : "act.breakpoint"));
                };
        breakpoints.breakpoints().subscribe(name);
        screen.view().selectedProperty().subscribe(name);
        screen.replica().runProperty().subscribe(name);
        acts.define(
                ActName.RESAMPLE,
                conditions.when(() ->
                        conditions.steerable() && !screen.replica().tree().finished(selected())),
                this::resample);
    }

    private void resample() {
        int thought = selected();
        ask.ask(
                "ask.resample",
                DRAWS,
                DebuggerActs::wrongCount,
                text -> samples.ask(thought, Integer.parseInt(text)));
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
        return screen.replica().stateProperty().get() instanceof RunState.Running;
    }

    private int selected() {
        return screen.view().selected();
    }
}
