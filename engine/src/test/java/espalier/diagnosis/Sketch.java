package espalier.diagnosis;

import espalier.event.StopReason;
import espalier.problem.ProblemFamilies;
import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.Optional;

/// A tree drawn by hand, thought by thought: ids go up from 1.
final class Sketch {

    private final SearchTree tree;
    private SearchSettings settings = SearchSettings.DEFAULT;
    private Optional<StopReason> stop = Optional.of(StopReason.EXPANSIONS);

    private Sketch(SearchTree tree) {
        this.tree = tree;
    }

    static Sketch of(String family, String problem) {
        return new Sketch(new SearchTree(ProblemFamilies.named(family).parse(problem)));
    }

    static Sketch on(SearchTree tree) {
        return new Sketch(tree);
    }

    /// A question in free text that nobody can check.
    static Sketch free() {
        return of("free", "Why?");
    }

    static Sketch free(Scale scale) {
        return new Sketch(new SearchTree(ProblemFamilies.named("free").parse("Why?"), scale));
    }

    Sketch under(Algorithm algorithm) {
        return under(settings.with(algorithm));
    }

    Sketch under(SearchSettings other) {
        settings = other;
        return this;
    }

    /// A run that has not stopped.
    Sketch running() {
        stop = Optional.empty();
        return this;
    }

    /// A thought that no checker has looked at.
    ///
    /// @param value its raw value; NaN for none
    Sketch add(int parent, String text, double value) {
        return add(parent, Thought.written(text), new Verdict.Unchecked(), value);
    }

    /// A thought that ends its chain with an answer that nobody can prove.
    Sketch end(int parent, String answer, double value) {
        return end(parent, new Verdict.Unproved(answer), value);
    }

    Sketch end(int parent, Verdict verdict, double value) {
        var text = verdict.statedAnswer().orElse("An end.");
        return add(parent, new Thought(text, List.of(), 0, 1, true), verdict, value);
    }

    /// A thought with the verdict of its family's checker.
    Sketch checked(int parent, String text, double value) {
        var thought = Thought.written(text);
        var chain = tree.chain(parent).then(thought);
        return add(parent, thought, ProblemFamilies.checker().check(chain), value);
    }

    Sketch add(int parent, Thought thought, Verdict verdict, double value) {
        int id = tree.add(parent, thought, verdict, 0.5, Origin.SEARCH);
        tree.evaluate(id, value);
        tree.markExpanded(parent);
        return this;
    }

    Sketch value(int id, double value) {
        tree.evaluate(id, value);
        return this;
    }

    Sketch expanded(int id) {
        tree.markExpanded(id);
        return this;
    }

    Sketch prune(int id) {
        tree.prune(id);
        return this;
    }

    /// Backs one value up from a thought, several times.
    Sketch visits(int id, int times, double value) {
        for (int i = 0; i < times; i++) {
            tree.backUp(tree.path(id), value);
        }
        return this;
    }

    SearchTree tree() {
        return tree;
    }

    SearchSettings settings() {
        return settings;
    }

    /// What is said of the run.
    List<Finding> run() {
        return RunDiagnosis.of(new RunFacts(settings, 7, stop.map(StopReason::name)), tree)
                .findings();
    }

    /// What is said of the chain that ends at a thought.
    List<Finding> chain(int end) {
        return ChainDiagnosis.of(tree, end).findings();
    }

    /// What is said of the choice of a thought.
    List<Finding> choice(int thought) {
        return ChoiceDiagnosis.of(tree, thought, settings).findings();
    }
}
