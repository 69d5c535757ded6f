package espalier.diagnosis;

import espalier.problem.Legality;
import espalier.problem.ProblemFamily;
import espalier.thought.Chain;
import espalier.thought.ProblemSolver;
import espalier.tree.Fate;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// What an exact solver proves of a tree's thoughts; equal states are solved once.
final class SolvableThoughts {

    private final ReadableTree tree;
    private final ProblemFamily family;
    private final ProblemSolver solver;
    private final Map<String, Boolean> byState = new HashMap<>();

    SolvableThoughts(ReadableTree tree, ProblemFamily family, ProblemSolver solver) {
        this.tree = tree;
        this.family = family;
        this.solver = solver;
    }

    /// What is right or wrong with a thought.
    Legality legality(int id) {
        return family.legality(tree.chain(id));
    }

    /// Whether a right answer can still be reached from a thought.
    boolean solvable(int id) {
        return legality(id) instanceof Legality.Sound(var state) && solvable(state, tree.chain(id));
    }

    private boolean solvable(String state, Chain chain) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The diagnosis was given up.");
        }
        return byState.computeIfAbsent(
                chain.thoughts().isEmpty() ? "" : state, _ -> solver.solvable(chain));
    }

    /// The solvable thoughts of a level, in id order.
    List<Integer> ofLevel(int level) {
        return thoughtsOf(level).stream().filter(this::solvable).toList();
    }

    /// Every thought of a level that the run holds, in id order; none that left it by an undo.
    List<Integer> thoughtsOf(int level) {
        var ids = new ArrayList<Integer>();
        for (int id = 0; id < tree.size(); id++) {
            if (tree.level(id) == level && tree.origin(id) != Origin.GHOST && !tree.withdrawn(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /// Whether the search went on from a thought, or had nothing more to do there. What a log says
    /// that it kept, it kept.
    boolean kept(int id) {
        if (tree.fate(id) != Fate.UNSTATED) {
            return tree.fate(id) == Fate.KEPT && !tree.hidden(id);
        }
        boolean goneInto = tree.expanded(tree.goesOnAt(id)) || tree.verdict(id).terminal();
        return id == ThoughtId.ROOT || (goneInto && !tree.hidden(id));
    }

    /// What the run did on a level.
    LevelFigures figures(int level) {
        var ids = thoughtsOf(level);
        var legality = new LinkedHashMap<String, Integer>();
        var states = new HashSet<String>();
        int solvable = 0;
        int kept = 0;
        for (int id : ids) {
            var judged = legality(id);
            legality.merge(judged.word(), 1, Integer::sum);
            if (judged instanceof Legality.Sound(var state)) {
                states.add(state);
                if (solvable(state, tree.chain(id))) {
                    solvable++;
                    kept += kept(id) ? 1 : 0;
                }
            }
        }
        int legal = legality.getOrDefault(Legality.SOUND, 0);
        return new LevelFigures(level, ids.size(), legality, legal - states.size(), solvable, kept);
    }
}
