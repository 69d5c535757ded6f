package espalier.diagnosis;

import espalier.event.StopReason;
import espalier.problem.ProblemFamilies;
import espalier.recording.LogFacts;
import espalier.recording.ModelIdentity;
import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;
import espalier.tree.StatedFigures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

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
        tree.steering().prune(id);
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

    /// What is said of the run as another program's, and on whose truth it rests.
    List<Finding> logged(LogFacts.Truth truth) {
        var found = RunDiagnosis.of(logFacts(truth, StatedSettings.NONE), tree);
        var said = new ArrayList<>(found.findings());
        said.add(found.truth().said());
        return said;
    }

    /// What is said of a choice in another program's run.
    List<Finding> loggedChoice(int thought, Map<String, String> stated) {
        return ChoiceDiagnosis.of(
                        logFacts(LogFacts.Truth.NONE, StatedSettings.of(stated)), tree, thought)
                .findings();
    }

    private static RunFacts logFacts(LogFacts.Truth truth, StatedSettings stated) {
        var log = new LogFacts("test", truth, OptionalInt.empty(), Map.of(), Set.of());
        return new RunFacts(stated, Optional.of(log), 7, Optional.empty());
    }

    /// What is said of a run of ours, and on whose truth it rests.
    List<Finding> judged(Optional<ModelIdentity> checker) {
        var facts =
                new RunFacts(
                        StatedSettings.all(settings),
                        Optional.empty(),
                        checker,
                        7,
                        Optional.empty(),
                        OptionalLong.empty());
        var found = RunDiagnosis.of(facts, tree);
        var said = new ArrayList<>(found.findings());
        said.add(found.truth().said());
        return said;
    }

    /// States what a level kept.
    Sketch kept(int level, Integer... thoughts) {
        tree.keep(level, List.of(thoughts));
        return this;
    }

    /// States all visits as they are.
    Sketch stated() {
        var figures = new HashMap<Integer, StatedFigures>();
        for (int id = 0; id < tree.size(); id++) {
            figures.put(
                    id,
                    new StatedFigures(
                            OptionalInt.of(tree.visits(id)),
                            tree.visits(id) == 0
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(tree.value(id))));
        }
        tree.state(figures);
        return this;
    }
}
