package espalier.recording;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Collections;
import java.util.List;

/// Collects the marks of a run as it goes by.
final class Marks {

    /// By how much an evaluation must be below the one above to be a value drop.
    private static final double DROP = 0.3;

    private final Entries<Mark> marks;

    Marks() {
        this(new Entries<>());
    }

    private Marks(Entries<Mark> marks) {
        this.marks = marks;
    }

    /// The same marks, to go their own way, on another thread if need be.
    Marks copy() {
        return new Marks(marks.copy());
    }

    /// The marks so far.
    List<Mark> all() {
        return Collections.unmodifiableList(marks.copy());
    }

    /// Hears an event.
    ///
    /// @param count how many events have happened, this one included
    /// @param tree as it is after the event
    void hear(int count, SearchEvent event, ReadableTree tree) {
        switch (event) {
            case SearchEvent.Expanded e -> {
                if (e.origin() != Origin.SEARCH) {
                    mark(count, Mark.Kind.ACT, e.parent());
                }
                for (Proposal proposal : e.proposals()) {
                    if (proposal.verdict() instanceof Verdict.Solved) {
                        mark(count, Mark.Kind.VERIFIED, proposal.id());
                    } else if (tree.finished(proposal.id())) {
                        mark(count, Mark.Kind.ANSWER, proposal.id());
                    }
                }
            }
            case SearchEvent.Evaluated e -> {
                for (var opinion : e.opinions()) {
                    int parent = tree.parent(opinion.thought());
                    if (parent != ThoughtId.NONE
                            && tree.scale().share(tree.scale().seenFromAbove(tree.rawValue(parent)))
                                            - tree.scale().share(opinion.value())
                                    >= DROP) {
                        mark(count, Mark.Kind.VALUE_DROP, opinion.thought());
                    }
                }
            }
            case SearchEvent.Pruned(int thought) -> mark(count, Mark.Kind.ACT, thought);
            case SearchEvent.Restored(int thought) -> mark(count, Mark.Kind.ACT, thought);
            case SearchEvent.Pinned(int thought) -> mark(count, Mark.Kind.ACT, thought);
            case SearchEvent.Unpinned(int thought) -> mark(count, Mark.Kind.ACT, thought);
            case SearchEvent.Steered e -> mark(count, Mark.Kind.ACT, e.thought());
            case SearchEvent.BreakpointHit(_, int thought) ->
                    mark(count, Mark.Kind.BREAKPOINT, thought);
            case SearchEvent.SettingsChanged _ -> mark(count, Mark.Kind.ACT, ThoughtId.ROOT);
            case SearchEvent.Failed _ -> mark(count, Mark.Kind.FAILURE, ThoughtId.ROOT);
            case SearchEvent.Told _,
                    SearchEvent.Selected _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.BackedUp _,
                    SearchEvent.Completed _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Running _,
                    SearchEvent.Paused _,
                    SearchEvent.Stopped _ -> {}
        }
    }

    private void mark(int count, Mark.Kind kind, int thought) {
        marks.add(new Mark(count, kind, thought));
    }
}
