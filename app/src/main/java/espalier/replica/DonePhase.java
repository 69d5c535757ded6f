package espalier.replica;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.tree.Origin;
import espalier.tree.ThoughtPath;

import java.util.List;
import java.util.stream.IntStream;

/// A phase that the search has done.
///
/// @param kind which of the four
/// @param number how many phases were heard of by then
/// @param thoughts a chain's ids from the root where one was gone down or up, else the thoughts
///   that are new or were valued
public record DonePhase(Kind kind, long number, List<Integer> thoughts) {

    /// Nothing was done yet.
    static final DonePhase NONE = new DonePhase(Kind.NONE, 0, List.of());

    /// Which part of a simulation it was.
    public enum Kind {
        SELECTED,
        EXPANDED,
        EVALUATED,
        BACKED_UP,
        /// There was none yet, or what a simulation without back-up ends with.
        NONE
    }

    public DonePhase {
        thoughts = List.copyOf(thoughts);
    }

    /// Whether an event tells of a phase of the search, rather than of an act of the user's.
    static boolean told(SearchEvent event) {
        return event instanceof SearchEvent.Selected
                || event instanceof SearchEvent.Evaluated
                || event instanceof SearchEvent.BackedUp
                || event instanceof SearchEvent.Completed
                || (event instanceof SearchEvent.Expanded e && e.origin() == Origin.SEARCH);
    }

    /// What an event tells of a phase.
    static DonePhase of(SearchEvent event, long number) {
        return switch (event) {
            case SearchEvent.Selected(var path) -> new DonePhase(Kind.SELECTED, number, ids(path));
            case SearchEvent.Expanded e ->
                    new DonePhase(
                            Kind.EXPANDED,
                            number,
                            e.proposals().stream().map(Proposal::id).toList());
            case SearchEvent.Evaluated e ->
                    new DonePhase(
                            Kind.EVALUATED,
                            number,
                            e.opinions().stream().map(SearchEvent.Opinion::thought).toList());
            case SearchEvent.BackedUp(var path, _) ->
                    new DonePhase(Kind.BACKED_UP, number, ids(path));
            case SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.Completed _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Marked _,
                    SearchEvent.Steered _,
                    SearchEvent.Told _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.Turned _ ->
                    new DonePhase(Kind.NONE, number, List.of());
        };
    }

    private static List<Integer> ids(ThoughtPath path) {
        return IntStream.range(0, path.size()).mapToObj(path::id).toList();
    }
}
