package espalier.inspector;

import espalier.diagnosis.Oracle;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.search.AnswerRule;
import espalier.selection.UserView;
import espalier.settings.AnswerChoice;
import espalier.settings.SearchSettings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// What each answer rule would answer on the tree on the screen. It takes a walk through the tree,
/// so it is done only while it is watched, and while the search runs a few times a second and for
/// at most about a tenth of the time.
public final class AnswersViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int REST = 9;

    private final TreeReplica replica;
    private final UserView view;
    private final ObjectProperty<SearchSettings> settings;
    private final LongSupplier nanoTime;
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ObservableList<AnswerRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private AnswerChoice ruleInForce;
    private long changes;
    private long notBefore;

    /// Follows from now on.
    ///
    /// @param settings the run panel's, where another rule is put in force
    /// @param nanoTime a clock, in nanoseconds
    public AnswersViewModel(
            TreeReplica replica,
            UserView view,
            ObjectProperty<SearchSettings> settings,
            LongSupplier nanoTime) {
        this.replica = replica;
        this.view = view;
        this.settings = settings;
        this.nanoTime = nanoTime;
        ruleInForce = AnswerRule.inForce(replica.settings());
        notBefore = nanoTime.getAsLong();
        rows.setAll(
                Arrays.stream(AnswerChoice.values())
                        .map(rule -> AnswerRow.unanswered(rule, rule == ruleInForce))
                        .toList());
        replica.glanceProperty().subscribe((_, _) -> follow());
        replica.runProperty().subscribe((_, _) -> look());
        watched.subscribe((_, _) -> look());
        view.oracleHiddenProperty().subscribe((_, _) -> look());
    }

    /// Puts a rule in force, on the same tree.
    void putInForce(AnswerChoice rule) {
        var before = settings.get();
        settings.set(before.with(before.answering().withRule(rule)));
    }

    /// Selects the thought that ends the chain of a row's answer.
    void select(AnswerRow row) {
        row.thought()
                .ifPresent(thought -> {
                    if (thought < replica.tree().size()) {
                        view.select(thought);
                    }
                });
    }

    private void follow() {
        boolean switched = AnswerRule.inForce(replica.settings()) != ruleInForce;
        boolean running = replica.stateProperty().get() instanceof RunState.Running;
        boolean due = !running || nanoTime.getAsLong() - notBefore >= 0;
        if (switched || (due && replica.changes() != changes)) {
            look();
        }
    }

    private void look() {
        if (!watched.get()) {
            return;
        }
        long start = nanoTime.getAsLong();
        changes = replica.changes();
        ruleInForce = AnswerRule.inForce(replica.settings());
        var oracle = view.oracleHiddenProperty().get() ? Oracle.HIDDEN : Oracle.SHOWN;
        var facts = replica.facts();
        List<AnswerRow> found =
                AnswerRule.all(replica.tree(), replica.settings()).stream()
                        .map(by -> AnswerRow.of(facts, replica.tree(), by, ruleInForce, oracle))
                        .toList();
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
        boolean replaced = ruleInForce != replica.settings().answering().rule();
        note.set(
                replaced
                        ? TEXTS.getString("answers.replaced")
                                .formatted(ruleInForce.title(Locale.getDefault()))
                        : "");
        long end = nanoTime.getAsLong();
        notBefore = end + Math.max(PAUSE_NANOS, REST * (end - start));
    }

    /// Whether anybody sees the answers.
    BooleanProperty watchedProperty() {
        return watched;
    }

    /// One row for each rule, in the rules' own order.
    ObservableList<AnswerRow> rows() {
        return rows;
    }

    /// Why another rule than the chosen one is in force, or an empty text.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
