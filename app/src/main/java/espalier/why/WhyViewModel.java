package espalier.why;

import espalier.diagnosis.BranchComparison;
import espalier.diagnosis.ChainDiagnosis;
import espalier.diagnosis.ChoiceDiagnosis;
import espalier.diagnosis.Oracle;
import espalier.diagnosis.RunDiagnosis;
import espalier.diagnosis.RunFacts;
import espalier.diagnosis.Violation;
import espalier.replica.RunState;
import espalier.replica.Stand;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.session.Command;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Why the run on the screen, the selected chain and the selected thought's choice went as they
/// did.
///
/// Diagnoses are made in the background on a copy of the tree, and only while they are watched: at
/// once when the run rests, about every second while it goes on, for at most a tenth of the time on
/// this thread. What is still being made is given up when the selection moves on.
public final class WhyViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int REST = 9;

    private final TreeReplica replica;
    private final UserView view;
    private final BackgroundWork work;
    private final LongSupplier nanoTime;
    private final AuditViewModel audit;
    private final WhatIfViewModel whatIf;
    private final HelpViewModel help;
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ObservableList<Statement> run = FXCollections.observableArrayList();
    private final ObservableList<Statement> truth = FXCollections.observableArrayList();
    private final ObservableList<Statement> chain = FXCollections.observableArrayList();
    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private final ObservableList<Statement> choice = FXCollections.observableArrayList();
    private final ObservableList<Statement> comparison = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<BranchComparison>> compared =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int before = ThoughtId.ROOT;
    private Snapshot seen;
    private Optional<Job> lookingAtRun = Optional.empty();
    private Optional<Job> lookingAtThought = Optional.empty();
    private int shownOf = ThoughtId.NONE;
    private long notBefore;

    /// The run at a moment, for another thread.
    record Snapshot(SearchTree tree, RunFacts facts, Oracle oracle) {
        static Snapshot of(TreeReplica replica, Oracle oracle) {
            return new Snapshot(replica.copy(), replica.facts(), oracle);
        }
    }

    private record ThoughtLook(
            List<StepRow> steps, List<Statement> chain, List<Statement> choice) {}

    /// Follows from now on.
    ///
    /// @param steer hands an act to the run
    /// @param audits what an audit of a copy of the tree on the screen does, on any thread
    /// @param nanoTime a clock, in nanoseconds
    public WhyViewModel(
            TreeReplica replica,
            UserView view,
            BackgroundWork work,
            Consumer<Command> steer,
            Function<SearchTree, Callable<List<Violation>>> audits,
            LongSupplier nanoTime) {
        this.replica = replica;
        this.view = view;
        this.work = work;
        this.nanoTime = nanoTime;
        audit = new AuditViewModel(replica, work, audits);
        whatIf = new WhatIfViewModel(replica, work);
        help = new HelpViewModel(replica, view, work, replica::copy, steer);
        seen = Snapshot.of(replica, oracle());
        notBefore = nanoTime.getAsLong();
        watched.subscribe(on -> {
            if (on) {
                look();
            } else {
                giveUp();
            }
        });
        replica.runProperty().subscribe((_, _) -> begin());
        view.oracleHiddenProperty().subscribe((_, _) -> look());
        replica.glanceProperty().subscribe((_, _) -> follow());
        view.selectedProperty()
                .subscribe((from, _) -> {
                    before = from.intValue();
                    lookAtThought();
                });
    }

    ReadOnlyBooleanProperty oracleHiddenProperty() {
        return view.oracleHiddenProperty();
    }

    /// Whether what only a solver knows is told.
    Oracle oracle() {
        return view.oracleHiddenProperty().get() ? Oracle.HIDDEN : Oracle.SHOWN;
    }

    private void begin() {
        giveUp();
        List.of(run, truth, chain, choice).forEach(List::clear);
        forgetComparison();
        before = ThoughtId.ROOT;
        steps.clear();
        audit.forget();
        whatIf.forget();
        look();
    }

    private void giveUp() {
        lookingAtRun.ifPresent(Job::cancel);
        lookingAtThought.ifPresent(Job::cancel);
        looking.set(false);
    }

    private void follow() {
        boolean running = replica.stateProperty().get() instanceof RunState.Running;
        boolean due =
                lookingAtRun.map(Job::over).orElse(true) && nanoTime.getAsLong() - notBefore >= 0;
        if (!running || due) {
            look();
        }
    }

    private void look() {
        if (!watched.get()) {
            return;
        }
        long start = nanoTime.getAsLong();
        seen = Snapshot.of(replica, oracle());
        whatIf.offer();
        lookAtRun();
        lookAtThought();
        long end = nanoTime.getAsLong();
        notBefore = end + Math.max(PAUSE_NANOS, REST * (end - start));
    }

    private void lookAtRun() {
        lookingAtRun.ifPresent(Job::cancel);
        var asked = seen;
        lookingAtRun =
                Optional.of(
                        work.start(
                                TEXTS.getString("looking"),
                                () -> RunDiagnosis.of(asked.facts(), asked.tree(), asked.oracle()),
                                found -> {
                                    show(run, Statement.all(found.findings()));
                                    show(truth, List.of(Statement.of(found.truth().said())));
                                },
                                e -> show(run, failed(e))));
    }

    private void lookAtThought() {
        if (!watched.get()) {
            return;
        }
        lookingAtThought.ifPresent(Job::cancel);
        int id = view.selected();
        if (id >= seen.tree().size()) {
            seen = Snapshot.of(replica, oracle());
        }
        if (id == ThoughtId.ROOT || id >= seen.tree().size()) {
            show(steps, List.of());
            show(chain, List.of(said("chain.none")));
            show(choice, List.of());
            looking.set(false);
            return;
        }
        var asked = seen;
        var stood = stand(asked, id);
        looking.set(id != shownOf);
        lookingAtThought =
                Optional.of(
                        work.start(
                                TEXTS.getString("looking"),
                                () -> look(asked, stood, id),
                                found -> {
                                    shownOf = id;
                                    show(found);
                                },
                                e -> {
                                    show(chain, failed(e));
                                    looking.set(false);
                                }));
    }

    /// Where the search stood when it chose the thought or another one, for another thread.
    private Stand stand(Snapshot asked, int id) {
        var stood = replica.stand(asked.tree().parent(id));
        return stood.chosen() && id < stood.tree().size()
                ? stood
                : new Stand(Stand.Time.NOW, asked.tree(), asked.facts().settings().assumed());
    }

    private static ThoughtLook look(Snapshot asked, Stand stood, int id) {
        var chain = ChainDiagnosis.of(asked.facts(), asked.tree(), id, asked.oracle());
        // What a log states is history, and in which order it came nobody knows.
        var choice =
                asked.facts().log().isPresent()
                        ? ChoiceDiagnosis.of(asked.facts(), asked.tree(), id)
                        : ChoiceDiagnosis.of(stood.tree(), id, stood.settings());
        return new ThoughtLook(
                StepRow.of(asked.tree(), chain),
                Statement.all(chain.findings()),
                Statement.all(choice.findings()));
    }

    private void show(ThoughtLook found) {
        show(steps, found.steps());
        show(chain, found.chain());
        show(choice, found.choice().isEmpty() ? List.of(said("choice.none")) : found.choice());
        looking.set(false);
    }

    private static List<Statement> failed(Exception e) {
        String sentence = TEXTS.getString("failed").formatted(e.getMessage());
        return List.of(new Statement("failed", sentence, List.of()));
    }

    private static Statement said(String key) {
        return new Statement(key, TEXTS.getString(key), List.of());
    }

    /// Changes nothing where nothing has changed, so that no click is lost.
    static <T> void show(ObservableList<T> shown, List<T> wanted) {
        if (!shown.equals(wanted)) {
            shown.setAll(wanted);
        }
    }

    /// Compares the selected thought with the one that was selected before it, and shows what is
    /// said.
    public void compare() {
        var tree = replica.tree();
        watched.set(true);
        if (before < tree.size() && view.selected() < tree.size()) {
            var found = BranchComparison.of(tree, before, view.selected());
            comparison.setAll(Statement.all(found.findings()));
            compared.set(Optional.of(found));
        }
    }

    /// Says nothing more of the two thoughts that were compared.
    void forgetComparison() {
        comparison.clear();
        compared.set(Optional.empty());
    }

    /// Selects a thought that shows a statement: the first, or the next after the selected one.
    void goTo(Statement statement) {
        var evidence = statement.evidence();
        if (!evidence.isEmpty()) {
            int at = evidence.indexOf(view.selected());
            select(evidence.get((at + 1) % evidence.size()));
        }
    }

    /// Selects a thought.
    void select(int thought) {
        if (thought < replica.tree().size()) {
            view.select(thought);
        }
    }

    /// Whether anybody sees what is said.
    public BooleanProperty watchedProperty() {
        return watched;
    }

    /// Whether what is said of the selected thought is still of the one before it.
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    ObservableList<Statement> run() {
        return run;
    }

    /// On whose truth it rests what is said of the run.
    ObservableList<Statement> truth() {
        return truth;
    }

    ObservableList<StepRow> steps() {
        return steps;
    }

    ObservableList<Statement> chain() {
        return chain;
    }

    ObservableList<Statement> choice() {
        return choice;
    }

    /// What the last comparison of two thoughts said.
    ObservableList<Statement> comparison() {
        return comparison;
    }

    /// The last comparison of two thoughts.
    ReadOnlyObjectProperty<Optional<BranchComparison>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    WhatIfViewModel whatIf() {
        return whatIf;
    }

    HelpViewModel help() {
        return help;
    }

    AuditViewModel audit() {
        return audit;
    }
}
