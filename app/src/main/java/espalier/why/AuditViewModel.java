package espalier.why;

import espalier.diagnosis.Violation;
import espalier.replica.TreeReplica;
import espalier.tree.SearchTree;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// The audit of the tree on the screen, made in the background when it is asked for.
final class AuditViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");
    private static final int MOST = 100;

    private final TreeReplica replica;
    private final BackgroundWork work;
    private final Function<SearchTree, Callable<List<Violation>>> audits;
    private final ObservableList<Statement> violations = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private Optional<Job> auditing = Optional.empty();

    /// @param audits what an audit of the run on the screen does
    AuditViewModel(
            TreeReplica replica,
            BackgroundWork work,
            Function<SearchTree, Callable<List<Violation>>> audits) {
        this.replica = replica;
        this.work = work;
        this.audits = audits;
    }

    /// Audits the tree as it stands.
    void audit() {
        forget();
        var tree = replica.copy();
        auditing =
                Optional.of(
                        work.start(
                                TEXTS.getString("audit.auditing"),
                                audits.apply(tree),
                                found -> show(found, tree.size()),
                                e ->
                                        verdict.set(
                                                TEXTS.getString("failed")
                                                        .formatted(e.getMessage()))));
    }

    /// Says nothing any more.
    void forget() {
        auditing.ifPresent(Job::cancel);
        violations.clear();
        verdict.set("");
    }

    private void show(List<Violation> found, int size) {
        verdict.set(
                found.isEmpty()
                        ? TEXTS.getString("audit.sound").formatted(size)
                        : TEXTS.getString("audit.broken").formatted(found.size(), size));
        violations.setAll(
                found.stream()
                        .limit(MOST)
                        .map(violation ->
                                new Statement(
                                        violation.finding().key(),
                                        TEXTS.getString("audit.at")
                                                .formatted(
                                                        violation.thought(),
                                                        violation.message(Locale.getDefault())),
                                        List.of(violation.thought())))
                        .toList());
    }

    /// The first violations, each with its thought.
    ObservableList<Statement> violations() {
        return violations;
    }

    /// What came of it in a sentence; empty where no audit was made.
    ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }
}
