package espalier.diagnosis;

import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Where a run's budget went, and where it did not go.
///
/// - One branch has the budget where more than four fifths of the visits that went on below the
///   first fork of the best line, ten at least, went into one of its branches; where visits are not
///   counted, of the expansions below it.
/// - Values and visits disagree where the most visited continuation of a thought of the best line
///   has a lower mean value than one that was visited half as often at most, by more than a tenth
///   of the scale.
/// - A thought was passed over where it was never expanded though its raw value is above that of
///   every expanded thought of its level.
///
/// @param line the ids of the best line, from the problem
record BudgetUse(ReadableTree tree, List<Integer> line) {

    private static final double MOST_OF_IT = 0.8;
    private static final int ENOUGH = 10;

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        oneBranch().ifPresent(findings::add);
        disagreement().ifPresent(findings::add);
        passedOver().ifPresent(findings::add);
        return findings;
    }

    /// How much better a value is than another one of the same level, as the one who chooses sees
    /// it.
    private double gain(double value, double than) {
        var scale = tree.scale();
        return scale.gain(scale.seenFromAbove(value), scale.seenFromAbove(than));
    }

    private boolean counted() {
        return tree.visits(ThoughtId.ROOT) > 0;
    }

    private List<Integer> branches(int parent) {
        return tree.children(parent).stream().filter(tree::selectable).toList();
    }

    private Optional<Finding> oneBranch() {
        return line.stream()
                .filter(id -> branches(id).size() > 1)
                .findFirst()
                .flatMap(this::oneBranch);
    }

    private Optional<Finding> oneBranch(int fork) {
        var branches = branches(fork);
        int[] expansions = counted() ? new int[0] : expansionsBelow();
        int all = 0;
        int most = 0;
        int where = ThoughtId.NONE;
        for (int branch : branches) {
            int own = counted() ? tree.edgeVisits(branch) : expansions[branch];
            all += own;
            if (own > most) {
                most = own;
                where = branch;
            }
        }
        if (all < ENOUGH || most <= MOST_OF_IT * all) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        counted() ? "one-branch-visits" : "one-branch-expansions",
                        List.of(
                                whole(most),
                                whole(all),
                                Words.shown(tree, fork),
                                Words.shown(tree, where),
                                whole(branches.size())),
                        List.of(where)));
    }

    private int[] expansionsBelow() {
        int[] expansions = new int[tree.size()];
        for (int id = tree.size() - 1; id > ThoughtId.ROOT; id--) {
            expansions[id] += tree.expanded(id) ? 1 : 0;
            expansions[tree.parent(id)] += expansions[id];
        }
        return expansions;
    }

    private Optional<Finding> disagreement() {
        double span = tree.scale().highest() - tree.scale().lowest();
        for (int parent : line) {
            var visited = branches(parent).stream().filter(id -> tree.edgeVisits(id) > 0).toList();
            var most = visited.stream().max(Comparator.comparingInt(tree::edgeVisits));
            if (most.isEmpty()) {
                return Optional.empty();
            }
            int favourite = most.get();
            var better =
                    visited.stream()
                            .filter(id -> 2 * tree.edgeVisits(id) <= tree.edgeVisits(favourite))
                            .filter(id ->
                                    gain(tree.value(id), tree.value(favourite))
                                            > ValueFall.SHARE * span)
                            .max(
                                    Comparator.comparingDouble(
                                            id -> tree.scale().merit(tree.value(id))));
            if (better.isPresent()) {
                int other = better.get();
                return Optional.of(
                        new Finding(
                                "visits-against-values",
                                List.of(
                                        Words.shown(tree, parent),
                                        whole(tree.edgeVisits(favourite)),
                                        Words.shown(tree, favourite),
                                        Words.figure(tree.value(favourite)),
                                        Words.shown(tree, other),
                                        Words.figure(tree.value(other)),
                                        whole(tree.edgeVisits(other))),
                                List.of(favourite, other)));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> passedOver() {
        var reachable = reachable();
        var best = new TreeMap<Integer, Double>();
        for (int id = 1; id < tree.size(); id++) {
            if (tree.expanded(tree.goesOnAt(id)) && !Double.isNaN(tree.modelValue(id))) {
                best.merge(tree.level(id), tree.modelValue(id), (a, b) -> gain(b, a) > 0 ? b : a);
            }
        }
        var passed = new TreeMap<Integer, List<Integer>>();
        for (int id = 1; id < tree.size(); id++) {
            double expanded = best.getOrDefault(tree.level(id), Double.NaN);
            if (reachable.get(id) && waits(id) && gain(tree.modelValue(id), expanded) > 0) {
                passed.computeIfAbsent(tree.level(id), _ -> new ArrayList<>()).add(id);
            }
        }
        if (passed.isEmpty()) {
            return Optional.empty();
        }
        int level = passed.firstKey();
        var ids = passed.firstEntry().getValue();
        ids.sort((a, b) -> Double.compare(gain(tree.modelValue(b), tree.modelValue(a)), 0));
        return Optional.of(
                new Finding(
                        ids.size() == 1 ? "passed-over" : "passed-over-many",
                        List.of(
                                Words.shown(tree, ids.getFirst()),
                                Words.figure(tree.modelValue(ids.getFirst())),
                                whole(level),
                                Words.figure(best.getOrDefault(level, Double.NaN)),
                                whole(ids.size())),
                        ids));
    }

    /// Whether a search could have gone on from a thought and has not.
    private boolean waits(int id) {
        return !tree.expanded(tree.goesOnAt(id))
                && !tree.finished(id)
                && tree.origin(id) != Origin.GHOST;
    }

    private BitSet reachable() {
        var reachable = new BitSet();
        reachable.set(ThoughtId.ROOT);
        for (int id = 1; id < tree.size(); id++) {
            reachable.set(id, reachable.get(tree.parent(id)) && tree.selectable(id));
        }
        return reachable;
    }

    private static String whole(int number) {
        return String.valueOf(number);
    }
}
