package espalier.why;

import espalier.diagnosis.ComparableAnswers;
import espalier.diagnosis.Oracle;
import espalier.diagnosis.ReferenceAnswer;
import espalier.diagnosis.ThoughtHelp;
import espalier.event.SearchEvent.Ending;
import espalier.problem.ProblemFamilies;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.session.Command;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Whether the selected thought helps: the model is asked how probable right answers are with and
/// without it, and plays lines to their ends from it and from its parent.
///
/// It is asked in parts, one after another, so that the progress is seen and the rest can be given
/// up. What it says stays beside the tree; lines from a parent serve all its children.
final class HelpViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");

    /// How many lines each side gets each time.
    static final int LINES = 20;

    private static final int PART = 4;

    private final TreeReplica replica;
    private final UserView view;
    private final BackgroundWork work;
    private final Supplier<? extends ReadableTree> snapshot;
    private final Consumer<Command> steer;
    private final ObservableList<Statement> statements = FXCollections.observableArrayList();
    private final ObservableList<ThoughtHelp.Answer> answers = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final Deque<Command> plan = new ArrayDeque<>();
    private Optional<Job> looking = Optional.empty();
    private String reference = "";
    private int referenceOf = ThoughtId.NONE;
    private int planned;
    private int heard;
    private int refusals;

    /// Follows from now on.
    ///
    /// @param snapshot the tree as it stands, for another thread
    /// @param steer hands an act to the run
    HelpViewModel(
            TreeReplica replica,
            UserView view,
            BackgroundWork work,
            Supplier<? extends ReadableTree> snapshot,
            Consumer<Command> steer) {
        this.replica = replica;
        this.view = view;
        this.work = work;
        this.snapshot = snapshot;
        this.steer = steer;
        view.selectedProperty().subscribe(this::show);
        replica.glanceProperty().subscribe(this::show);
        replica.revisionProperty().subscribe(this::goOn);
        replica.runProperty()
                .subscribe(() -> {
                    cancel();
                    referenceOf = ThoughtId.NONE;
                    show();
                });
        show();
    }

    /// Asks the model about the selected thought.
    void ask() {
        if (!possible.get()) {
            return;
        }
        int thought = view.selected();
        progress.set(0);
        refusals = replica.refusals();
        var tree = snapshot.get();
        boolean told = !view.oracleHiddenProperty().get() && replica.facts().checker().isEmpty();
        var oracle = told ? Oracle.SHOWN : Oracle.HIDDEN;
        looking =
                Optional.of(
                        work.start(
                                TEXTS.getString("help.looking"),
                                () -> ReferenceAnswer.of(tree, thought, oracle),
                                found -> begin(tree, thought, found),
                                e -> {
                                    cancel();
                                    note.set(TEXTS.getString("failed").formatted(e.getMessage()));
                                }));
    }

    private void begin(ReadableTree tree, int thought, Optional<ReferenceAnswer> found) {
        referenceOf = thought;
        var comparable = found.map(best -> ComparableAnswers.of(tree, thought, best));
        var told = new ArrayList<String>();
        told.add(
                TEXTS.getString(
                        "help.reference."
                                + found.map(best -> best.source().name())
                                        .orElseGet(() -> unknown(tree))));
        comparable.ifPresent(answers -> {
            Statement.all(answers.leftOut()).forEach(one -> told.add(one.sentence()));
            if (answers.lines().isEmpty() && !answers.leftOut().isEmpty()) {
                told.add(TEXTS.getString("help.left-out"));
            }
        });
        reference = String.join(" ", told);
        plan.clear();
        comparable.stream()
                .flatMap(answers -> answers.lines().stream())
                .forEach(line -> plan.add(new Command.ReadAnswer(thought, List.of(line))));
        plan.addAll(lines(thought));
        planned = plan.size();
        heard = replica.trials().heard() - 1;
        goOn();
    }

    /// Why no right answer is known.
    private String unknown(ReadableTree tree) {
        if (ProblemFamilies.of(tree.problem()).solver().isEmpty()) {
            return "NONE";
        }
        return view.oracleHiddenProperty().get() ? "HIDDEN" : "UNSOLVABLE";
    }

    /// Both sides get as many lines as the other, a part here and a part there.
    private List<Command> lines(int thought) {
        int parent = replica.tree().parent(thought);
        int with = replica.trials().lines(thought);
        int without = replica.trials().lines(parent);
        if (replica.tree().finished(thought)) {
            with = Integer.MAX_VALUE;
        }
        int wanted = Math.min(with, without) / LINES * LINES + LINES;
        var commands = new ArrayList<Command>();
        while (with < wanted || without < wanted) {
            if (with < wanted) {
                int part = Math.min(PART, wanted - with);
                commands.add(new Command.Continue(thought, part));
                with += part;
            }
            if (without < wanted) {
                int part = Math.min(PART, wanted - without);
                commands.add(new Command.Continue(parent, part));
                without += part;
            }
        }
        return commands;
    }

    private void goOn() {
        if (progress.get() < 0 || planned == 0) {
            return;
        }
        boolean failed =
                replica.refusals() != refusals
                        || replica.stateProperty().get() instanceof RunState.Failed;
        if (failed) {
            cancel();
        } else if (replica.trials().heard() > heard) {
            heard = replica.trials().heard();
            var next = plan.poll();
            if (next == null) {
                cancel();
            } else {
                progress.set((planned - plan.size() - 1.0) / planned);
                steer.accept(next);
            }
        }
        show();
    }

    /// Asks no further; what the model has said stays.
    void cancel() {
        looking.ifPresent(Job::cancel);
        plan.clear();
        planned = 0;
        progress.set(-1);
    }

    private void show() {
        int thought = view.selected();
        var tree = replica.tree();
        boolean below = thought != ThoughtId.ROOT && thought < tree.size();
        var live = replica.stateProperty().get();
        String why =
                !below
                        ? "help.root"
                        : live instanceof RunState.Replayed
                                ? "help.recording"
                                : replica.momentProperty().get().isPresent() ? "help.past" : "";
        possible.set(why.isEmpty());
        note.set(
                why.isEmpty()
                        ? thought == referenceOf ? reference : TEXTS.getString("help.help")
                        : TEXTS.getString(why));
        var said = new ArrayList<Statement>();
        var help =
                below
                        ? ThoughtHelp.ofLines(with(tree, thought), without(tree, thought))
                        : ThoughtHelp.ofLines(List.of(), List.of());
        if (below) {
            said.addAll(Statement.all(ThoughtHelp.ofAnswers(replica.trials().answers(thought))));
        }
        said.addAll(Statement.all(help.findings()));
        WhyViewModel.show(statements, said);
        WhyViewModel.show(answers, help.answers());
    }

    private List<Ending> with(ReadableTree tree, int thought) {
        var lines = replica.trials().lines(tree.parent(thought));
        return tree.finished(thought) && lines > 0
                ? List.of(new Ending(tree.thought(thought).text(), lines, tree.verdict(thought)))
                : replica.trials().endings(thought);
    }

    private List<Ending> without(ReadableTree tree, int thought) {
        return replica.trials().endings(tree.parent(thought));
    }

    /// What is known of the selected thought, in sentences.
    ObservableList<Statement> statements() {
        return statements;
    }

    /// What lines ended with, with the thought and without it.
    ObservableList<ThoughtHelp.Answer> answers() {
        return answers;
    }

    /// What is done here, where the answer is from, or why nothing can be asked.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Whether the model can be asked.
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// How much has been asked, from 0 to 1; below 0 where nothing is under way.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
