package espalier.shell;

import espalier.diagnosis.AnswerStanding;
import espalier.diagnosis.AnswerStanding.Standing;
import espalier.diagnosis.Oracle;
import espalier.event.StopReason;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.runpanel.ModelState;
import espalier.selection.UserView;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.LongSupplier;

/// What the status bar says.
public final class StatusViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private final TreeReplica replica;
    private final RunViewModel run;
    private final ReadOnlyObjectProperty<ModelState> model;
    private final OutcomeViewModel outcome;
    private final UserView view;
    private final RateMeter meter;
    private final ReadOnlyObjectWrapper<Status> status;

    /// What the search is doing, for the lamp's colour.
    enum Lamp {
        READY,
        WAITING,
        RUNNING,
        PAUSED,
        STOPPED,
        FAILED,
        REPLAYED
    }

    /// All that the status bar shows, in words.
    ///
    /// @param headline what the search is doing
    /// @param reason why, and what to do; may be empty
    /// @param device what the model runs on; empty where there is none
    /// @param answer the answer so far; empty where there is none
    /// @param remark how the answer stands against what was asked
    /// @param standing whether it is right; empty where there is none
    record Status(
            Lamp lamp,
            String headline,
            String reason,
            String expansions,
            String thoughts,
            String simulationRate,
            String tokenRate,
            String device,
            String answer,
            String remark,
            Optional<Standing> standing) {}

    /// Follows from now on.
    ///
    /// @param model how far the chosen model is
    /// @param nanoTime a clock, in nanoseconds
    public StatusViewModel(
            TreeReplica replica,
            RunViewModel run,
            ReadOnlyObjectProperty<ModelState> model,
            OutcomeViewModel outcome,
            UserView view,
            LongSupplier nanoTime) {
        this.replica = replica;
        this.view = view;
        this.run = run;
        this.model = model;
        this.outcome = outcome;
        this.meter = new RateMeter(nanoTime);
        this.status = new ReadOnlyObjectWrapper<>(read());
        replica.runProperty().subscribe((_, _) -> meter.forget());
        replica.glanceProperty().subscribe((_, _) -> look());
        replica.stateProperty().subscribe((_, _) -> look());
        run.waitingProperty().subscribe((_, _) -> look());
        run.differencesProperty().subscribe((_, _) -> look());
        model.subscribe((_, _) -> look());
        outcome.outcomeProperty().subscribe((_, _) -> look());
        view.oracleHiddenProperty().subscribe((_, _) -> look());
    }

    private void look() {
        if (replica.stateProperty().get() instanceof RunState.Running) {
            meter.running(replica.tally());
        } else {
            meter.resting(replica.tally());
        }
        status.set(read());
    }

    private Status read() {
        var lamp = lamp(replica.stateProperty().get());
        var answer =
                outcome.outcomeProperty()
                        .get()
                        .answer()
                        .filter(one -> one.thought() < replica.tree().size())
                        .map(one ->
                                AnswerStanding.of(replica.facts(), replica.tree(), one, oracle()));
        int budget =
                replica.stated().states("expansions")
                        ? replica.settings().budget().expansions()
                        : 0;
        int used = replica.tally().expansions();
        var rate = meter.rate();
        return new Status(
                lamp,
                text("state." + lamp),
                reason(lamp, replica.stateProperty().get()),
                budget == 0
                        ? text("expansions.unlimited").formatted(used)
                        : text("expansions").formatted(used, budget),
                thoughts(replica.tree().size()),
                rate(rate.simulations(), "simulation-rate"),
                rate(rate.tokens(), "token-rate"),
                device(model.get()),
                answer.map(AnswerStanding::text).orElse(""),
                answer.map(StatusViewModel::remark).orElseGet(() -> without(lamp)),
                answer.map(AnswerStanding::standing));
    }

    private Oracle oracle() {
        return view.oracleHiddenProperty().get() ? Oracle.HIDDEN : Oracle.SHOWN;
    }

    private static String remark(AnswerStanding answer) {
        return switch (answer.standing()) {
            case RIGHT -> text("verified");
            case UNKNOWN -> text("unverified");
            case FAULTY -> text("answer.faulty");
            case WRONG ->
                    answer.wanted()
                            .map(wanted -> text("answer.wrong.wanted").formatted(wanted))
                            .orElseGet(() -> text("answer.wrong"));
        };
    }

    /// What is said where a run that is over has no answer.
    private String without(Lamp lamp) {
        if (lamp != Lamp.STOPPED) {
            return "";
        }
        // What the family wants is not what a checker of the user's own does.
        return Optional.of(replica.tree().problem())
                .filter(_ -> replica.facts().checker().isEmpty())
                .flatMap(problem -> AnswerStanding.wanted(problem, oracle()))
                .map(wanted -> text("answer.none.wanted").formatted(wanted))
                .orElseGet(() -> text("answer.none"));
    }

    private Lamp lamp(RunState state) {
        if (run.waitingProperty().get().isPresent()) {
            return Lamp.WAITING;
        }
        return switch (state) {
            case RunState.Ready _ -> Lamp.READY;
            case RunState.Running _ -> Lamp.RUNNING;
            case RunState.Paused _ -> Lamp.PAUSED;
            case RunState.Stopped _ -> Lamp.STOPPED;
            case RunState.Failed _ -> Lamp.FAILED;
            case RunState.Replayed _ -> Lamp.REPLAYED;
        };
    }

    private String reason(Lamp lamp, RunState state) {
        return switch (state) {
            case RunState.Stopped(String word) ->
                    StopReason.named(word).map(reason -> now("stopped." + reason)).orElse(word);
            case RunState.Failed(var message) -> message;
            case RunState.Ready _, RunState.Running _, RunState.Paused _, RunState.Replayed _ ->
                    now("reason." + lamp);
        };
    }

    /// A text that says what Space does; without that while the panel names another run, where the
    /// panel says it.
    private String now(String key) {
        boolean another = !run.differencesProperty().get().isEmpty();
        String alone = key + ".alone";
        return text(another && TEXTS.containsKey(alone) ? alone : key);
    }

    private static String thoughts(int count) {
        return text(count == 1 ? "thoughts.one" : "thoughts").formatted(count);
    }

    private static String rate(double perSecond, String key) {
        return Double.isNaN(perSecond) ? "" : text(key).formatted(perSecond);
    }

    /// What the model runs on; empty where there is none.
    private static String device(ModelState model) {
        return model instanceof ModelState.Ready(var opened) ? opened.device() : "";
    }

    private static String text(String key) {
        return TEXTS.getString(key);
    }

    ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }
}
