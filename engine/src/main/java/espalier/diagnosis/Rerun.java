package espalier.diagnosis;

import espalier.diagnosis.RecordedGround.LeftException;
import espalier.event.SearchEvent;
import espalier.recording.InForce;
import espalier.search.Phase;
import espalier.search.Search;
import espalier.search.SearchRoles;
import espalier.settings.SearchSettings;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// A recorded run that is run again under other settings, with its tree in the model's place, until
/// it stops or needs what was never recorded.
final class Rerun {

    private final SearchTree tree;
    private final InForce course;
    private final SearchSettings other;
    private final RecordedGround ground;
    private final Search search;
    private final List<Integer> order = new ArrayList<>();
    // What had been expanded when the settings came into force that the run has now.
    private final BitSet before = new BitSet();

    /// @param tree of the recorded run
    /// @param course the settings that it had, and what was before them
    Rerun(SearchTree tree, InForce course, SearchSettings other) {
        this.tree = tree;
        this.course = course;
        this.other = other;
        ground = new RecordedGround(tree);
        search =
                new Search(
                        tree.problem(),
                        course.before().isEmpty() ? other : course.first(),
                        new SearchRoles(ground, ground, ground),
                        (_, event) -> hear(event));
        if (!course.before().isEmpty()) {
            course.before().forEach(search::relive);
            search.goOn(List.of());
            search.change(other);
            IntStream.range(0, search.tree().size())
                    .filter(search.tree()::expanded)
                    .forEach(before::set);
        }
    }

    /// The number of an expansion of the whole run.
    private String expansion(int since) {
        return String.valueOf(before.cardinality() + since);
    }

    private void hear(SearchEvent event) {
        if (event instanceof SearchEvent.Expanded expanded) {
            order.add(ground.id(search.tree().chain(expanded.parent())));
        }
    }

    WhatIf whatIf() {
        OptionalInt left = run();
        var findings = new ArrayList<Finding>();
        if (!course.before().isEmpty()) {
            findings.add(new Finding("what-if-from", List.of(expansion(0)), List.of()));
        }
        findings.add(way(left));
        left.ifPresent(id ->
                findings.add(
                        new Finding(
                                "what-if-leaves",
                                List.of(shown(id), expansion(order.size())),
                                List.of(id))));
        if (left.isEmpty()) {
            findings.add(new Finding("what-if-stays", List.of(expansion(order.size())), List.of()));
        }
        findings.add(new AnswerChange(tree, course.settings()).to(search.tree(), other));
        return new WhatIf(left, findings);
    }

    private OptionalInt run() {
        try {
            while (search.next() != Phase.SELECT || search.stopReason(0).isEmpty()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("The rerun was given up.");
                }
                if (search.step().isPresent()) {
                    break;
                }
            }
            return OptionalInt.empty();
        } catch (LeftException e) {
            return OptionalInt.of(e.thought());
        }
    }

    /// How far it goes the way that was recorded.
    private Finding way(OptionalInt left) {
        var recorded = recordedOrder();
        var again = new ArrayList<>(order);
        left.ifPresent(again::add);
        int same = 0;
        while (same < Math.min(recorded.size(), again.size())
                && recorded.get(same).equals(again.get(same))) {
            same++;
        }
        if (same == again.size() && same == recorded.size()) {
            return new Finding("what-if-same-way", List.of(expansion(same)), List.of());
        }
        if (same == again.size()) {
            return new Finding(
                    "what-if-shorter",
                    List.of(expansion(same), expansion(recorded.size())),
                    List.of());
        }
        if (same == recorded.size()) {
            return new Finding(
                    "what-if-longer",
                    List.of(expansion(same), shown(again.get(same))),
                    List.of(again.get(same)));
        }
        return new Finding(
                "what-if-turns",
                List.of(expansion(same), shown(again.get(same)), shown(recorded.get(same))),
                List.of(again.get(same), recorded.get(same)));
    }

    /// The thoughts that the run expanded, in the order in which it did: the ids of what came of it
    /// rise with time. One of which nothing came is taken to come last.
    private List<Integer> recordedOrder() {
        return IntStream.range(0, tree.size())
                .filter(id -> tree.expanded(id) && !before.get(id))
                .boxed()
                .sorted(
                        Comparator.comparingInt((Integer id) -> firstBorn(tree, id))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int firstBorn(ReadableTree tree, int id) {
        return tree.children(id).stream()
                .filter(child -> tree.origin(child) == Origin.SEARCH)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private String shown(int id) {
        return id == ThoughtId.ROOT
                ? tree.problem().statement()
                : Words.excerpt(tree.thought(id).text());
    }
}
