package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.problem.ProblemFamilies;
import espalier.running.RunViewModel;
import espalier.session.Command;
import espalier.session.DoneActs;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.timeline.Sought;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/// The acts with which the user changes what the search knows, takes them back, and sends the
/// search to a place.
final class SteeringActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private final RunOnScreen screen;
    private final RunConditions conditions;
    private final Acts acts;
    private final AskBar ask;
    private final RunViewModel run;

    SteeringActs(RunOnScreen screen, RunConditions conditions, Acts acts, AskBar ask) {
        this.screen = screen;
        this.acts = acts;
        this.ask = ask;
        this.conditions = conditions;
        run = screen.run();
    }

    void define() {
        defineGoals();
        defineOpinions();
        defineUndo();
    }

    private void defineGoals() {
        defineGoal(ActName.STEP_OUT, Sought.ELSEWHERE, () -> new Command.StepOut(selected()));
        defineGoal(ActName.RUN_TO, Sought.SELECTED, () -> new Command.RunTo(selected()));
        defineGoal(ActName.NEXT_ANSWER, Sought.ANSWER, Command.RunToAnswer::new);
    }

    /// Goes to where a goal was reached next where the past is looked at, and else runs there.
    private void defineGoal(ActName name, Sought sought, Supplier<Command> now) {
        acts.define(
                name,
                conditions.when(() -> conditions.past() || conditions.startable()),
                () ->
                        conditions.inTime(
                                () -> screen.timeline().onTo(sought), () -> run.goTo(now.get())));
    }

    private void defineOpinions() {
        Act onlyHere =
                acts.define(
                        ActName.ONLY_HERE, conditions.when(conditions::steerable), this::onlyHere);
        screen.replica().glanceProperty().subscribe(() -> nameFocus(onlyHere));
        screen.view().selectedProperty().subscribe(() -> nameFocus(onlyHere));
        acts.define(ActName.WRITE, conditions.when(this::open), this::write);
        acts.define(ActName.EDIT, conditions.when(this::belowRoot), this::edit);
        acts.define(ActName.JUDGE, conditions.when(conditions::steerable), this::judge);
        acts.define(
                ActName.PLAY_OUT,
                conditions.when(this::open),
                () -> run.steer(new Command.PlayOut(selected())));
        acts.define(
                ActName.EQUALISE,
                conditions.when(this::belowRoot),
                () -> run.steer(new Command.Equalise(selected())));
    }

    private void defineUndo() {
        Act undo =
                acts.define(
                        ActName.UNDO,
                        conditions.when(() -> !done().undoable().isEmpty()),
                        () -> run.steer(new Command.Undo(1)));
        Act redo =
                acts.define(
                        ActName.REDO,
                        conditions.when(() -> !done().redoable().isEmpty()),
                        () -> run.steer(new Command.Redo(1)));
        screen.replica()
                .glanceProperty()
                .subscribe(() -> {
                    name(undo, "act.undo", done().undoable());
                    name(redo, "act.redo", done().redoable());
                });
    }

    private static void name(Act act, String key, List<DoneActs.Named> named) {
        if (named.isEmpty()) {
            act.titleProperty().set(TEXTS.getString(key).replace(": %s", "").replace("：%s", ""));
        } else {
            String what = TEXTS.getString("done." + named.getLast().act());
            act.titleProperty().set(TEXTS.getString(key).formatted(what));
        }
    }

    private void nameFocus(Act onlyHere) {
        if (focused()) {
            onlyHere.titleProperty().set(TEXTS.getString("act.everywhere"));
        } else {
            onlyHere.titleProperty().set(TEXTS.getString("act.only-here"));
        }
    }

    private void onlyHere() {
        run.steer(new Command.OnlyHere(focused() ? ThoughtId.ROOT : selected()));
    }

    private boolean focused() {
        return tree().focus() != ThoughtId.ROOT
                && (selected() == tree().focus() || selected() == ThoughtId.ROOT);
    }

    private void write() {
        int parent = selected();
        ask.ask(
                "ask.write",
                "",
                text -> unreadable(parent, text),
                text -> {
                    if (!text.isEmpty()) {
                        run.steer(new Command.Write(parent, text));
                    }
                });
    }

    private void edit() {
        int thought = selected();
        String before = tree().thought(thought).text().strip();
        ask.ask(
                "ask.edit",
                before,
                text -> unreadable(tree().parent(thought), text),
                text -> {
                    if (!text.isEmpty() && !text.equals(before)) {
                        run.steer(new Command.Edit(thought, text));
                    }
                });
    }

    /// Why a text would be refused below a thought; nobody asks the model where no run is there.
    private Optional<String> unreadable(int parent, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var checker = ProblemFamilies.checker();
        var chain = tree().chain(parent).then(Thought.written(text));
        var verdict = checker.check(chain);
        var unread =
                verdict instanceof Verdict.Illegal
                        ? checker.unreadable(chain.problem(), text)
                        : Optional.<String>empty();
        return unread.or(
                () -> run.modelGlance().flatMap(model -> model.unreadable(chain, verdict)));
    }

    private void judge() {
        int thought = selected();
        double now = tree().judgement(thought);
        String first = Double.isNaN(now) ? "" : String.format(Locale.ROOT, "%s", now);
        ask.ask(
                "ask.judge",
                first,
                SteeringActs::wrongValue,
                text -> {
                    if (text.isEmpty()) {
                        run.steer(new Command.Unjudge(thought));
                    } else {
                        run.steer(new Command.Judge(thought, Double.parseDouble(text)));
                    }
                });
    }

    private static Optional<String> wrongValue(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= 1) {
                return Optional.empty();
            }
        } catch (NumberFormatException _) {
            // The sentence below says it.
        }
        return Optional.of(TEXTS.getString("ask.judge.wrong").formatted(text));
    }

    private boolean open() {
        return conditions.steerable() && !tree().finished(selected());
    }

    private boolean belowRoot() {
        return conditions.steerable() && conditions.belowRoot();
    }

    private DoneActs done() {
        return run.doneActs();
    }

    private ReadableTree tree() {
        return screen.replica().tree();
    }

    private int selected() {
        return screen.view().selected();
    }
}
