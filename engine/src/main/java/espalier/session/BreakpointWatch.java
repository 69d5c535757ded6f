package espalier.session;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.expression.ConditionScope;
import espalier.expression.Moment;
import espalier.expression.ThoughtCondition;
import espalier.search.BestLine;
import espalier.search.Search;
import espalier.session.Breakpoint.Effect;
import espalier.session.Breakpoint.Life;
import espalier.session.Breakpoint.State;
import espalier.session.Breakpoint.Trigger;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtPath;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for breakpoints in every event, on the search thread. What nobody waits for is not looked
/// at.
final class BreakpointWatch {

    /// A breakpoint that has taken effect.
    record Hit(Breakpoint breakpoint, int thought) {}

    private static final class Watched {
        private final Breakpoint breakpoint;
        private final Optional<ThoughtCondition> condition;
        // Of which thoughts the condition held when they were last looked at.
        private final BitSet held = new BitSet();
        private int hits;

        Watched(Breakpoint breakpoint, Optional<ThoughtCondition> condition) {
            this.breakpoint = breakpoint;
            this.condition = condition;
        }

        boolean over() {
            return breakpoint.life() == Life.ONCE && hits >= breakpoint.hits();
        }
    }

    private final ThoughtCondition.Reader reader = new ThoughtCondition.Reader(ConditionScope.RUN);
    private final Map<Trigger, List<Watched>> watched = new EnumMap<>(Trigger.class);
    private final List<Hit> hits = new ArrayList<>();
    private final BestLine.Watch bestLine = new BestLine.Watch();
    private int endOfBestLine = -1;

    /// Watches for these and no others. One that was watched for before keeps its count.
    ///
    /// @throws espalier.expression.ConditionException where a condition cannot be understood; the
    ///   others are watched for as before
    void watch(List<Breakpoint> breakpoints) {
        var before = new HashMap<Breakpoint, Watched>();
        watched.values().forEach(some -> some.forEach(one -> before.put(one.breakpoint, one)));
        var all = new EnumMap<Trigger, List<Watched>>(Trigger.class);
        for (Breakpoint one : breakpoints) {
            if (one.state() == State.ENABLED) {
                var known = before.get(one);
                all.computeIfAbsent(one.on(), _ -> new ArrayList<>())
                        .add(known == null ? new Watched(one, condition(one)) : known);
            }
        }
        watched.clear();
        watched.putAll(all);
    }

    private Optional<ThoughtCondition> condition(Breakpoint one) {
        return one.condition().isBlank()
                ? Optional.empty()
                : Optional.of(reader.read(one.condition()));
    }

    /// The breakpoints that have taken effect since this was last asked.
    List<Hit> hits() {
        if (hits.isEmpty()) {
            return List.of();
        }
        var all = List.copyOf(hits);
        hits.clear();
        return all;
    }

    /// Hears an event, after the tree has.
    void hear(SearchEvent event, Search search, Moment moment) {
        if (watched.isEmpty()) {
            return;
        }
        switch (event) {
            case SearchEvent.Selected(var path) -> {
                reached(Trigger.SELECTED, search, path.end(), moment);
                if (watched.containsKey(Trigger.PASSED)) {
                    for (int i = 0; i < path.size(); i++) {
                        reached(Trigger.PASSED, search, path.id(i), moment);
                    }
                }
            }
            case SearchEvent.Expanded e -> {
                for (Proposal proposal : e.proposals()) {
                    reached(Trigger.CREATED, search, proposal.id(), moment);
                    if (search.tree().finished(proposal.id())) {
                        reached(Trigger.ANSWERED, search, proposal.id(), moment);
                    }
                }
                reached(Trigger.EXPANDED, search, e.parent(), moment);
            }
            case SearchEvent.Evaluated e -> {
                if (watched.containsKey(Trigger.EVALUATED)) {
                    for (var opinion : e.opinions()) {
                        reached(Trigger.EVALUATED, search, opinion.thought(), moment);
                    }
                }
            }
            case SearchEvent.BackedUp(var path, _) -> {
                changed(path, search.tree(), moment);
                reached(Trigger.SIMULATED, search, path.end(), moment);
                lookAtBestLine(search, moment);
            }
            case SearchEvent.Completed(int thought) -> {
                reached(Trigger.SIMULATED, search, thought, moment);
                lookAtBestLine(search, moment);
            }
            case SearchEvent.RolledOut e ->
                    reached(
                            Trigger.SECOND_OPINION,
                            search,
                            e.thought(),
                            new Saying(moment, e.value()));
            case SearchEvent.Judged(int thought, double value) ->
                    reached(Trigger.SECOND_OPINION, search, thought, new Saying(moment, value));
            case SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Marked _,
                    SearchEvent.Unjudged _,
                    SearchEvent.OnlyHere _,
                    SearchEvent.Relinked _,
                    SearchEvent.Told _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.Turned _ -> {}
        }
    }

    private void reached(Trigger trigger, Search search, int thought, Moment moment) {
        var waiting = watched.get(trigger);
        if (waiting == null) {
            return;
        }
        for (Watched one : waiting) {
            if (holds(one, search.tree(), thought, moment)) {
                hit(one, thought);
            }
        }
    }

    private void changed(ThoughtPath path, ReadableTree tree, Moment moment) {
        var waiting = watched.get(Trigger.BACKED_UP);
        if (waiting == null) {
            return;
        }
        for (Watched one : waiting) {
            for (int i = path.size() - 1; i >= 0; i--) {
                int id = path.id(i);
                boolean holds = holds(one, tree, id, moment);
                if (holds && !one.held.get(id)) {
                    hit(one, id);
                }
                if (holds || one.held.get(id)) {
                    one.held.set(id, holds);
                }
            }
        }
    }

    private void lookAtBestLine(Search search, Moment moment) {
        if (watched.containsKey(Trigger.BEST_LINE)) {
            int end = bestLine.end(search.tree(), search.settings());
            if (endOfBestLine >= 0 && end != endOfBestLine) {
                reached(Trigger.BEST_LINE, search, end, moment);
            }
            endOfBestLine = end;
        }
    }

    private static boolean holds(Watched one, ReadableTree tree, int thought, Moment moment) {
        return !one.over()
                && (one.condition.isEmpty() || one.condition.get().holds(tree, thought, moment));
    }

    private void hit(Watched one, int thought) {
        one.hits++;
        if (one.hits >= one.breakpoint.hits()) {
            hits.add(new Hit(one.breakpoint, thought));
        }
    }

    /// Whether any of these hits is to stop the search.
    static boolean stop(List<Hit> hits) {
        return hits.stream().anyMatch(hit -> hit.breakpoint().effect() == Effect.STOP);
    }
}
