package espalier.recording;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Opinion;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtPath;

import java.util.ArrayList;
import java.util.List;

/// The events of a run in little memory. Those that every simulation brings are rows of numbers,
/// without what follows from the tree: a path from its end, proposals from the thoughts themselves.
/// The others are kept as they are.
final class EventLog {

    private static final int SELECTED = 0;
    private static final int EXPANDED = 1;
    private static final int EVALUATED = 2;
    private static final int BACKED_UP = 3;
    private static final int COMPLETED = 4;
    private static final int OTHER = 5;
    private static final int KIND_BITS = 3;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;
    private static final int OPINION = 3;
    private static final int HEAD_OF_OPINIONS = 2;
    private static final Origin[] ORIGINS = Origin.values();

    private final NumberRow starts;
    private final NumberRow numbers;
    private final Entries<SearchEvent> others;
    private final Entries<String> sources;

    EventLog() {
        this(new NumberRow(), new NumberRow(), new Entries<>(), new Entries<>());
    }

    private EventLog(
            NumberRow starts,
            NumberRow numbers,
            Entries<SearchEvent> others,
            Entries<String> sources) {
        this.starts = starts;
        this.numbers = numbers;
        this.others = others;
        this.sources = sources;
    }

    /// The same log, to go its own way, on another thread if need be; takes no time to speak of,
    /// and costs the original none.
    EventLog copy() {
        return new EventLog(starts.copy(), numbers.copy(), others.copy(), sources.copy());
    }

    int size() {
        return starts.size();
    }

    /// Adds an event.
    ///
    /// @param tree as it is after the event
    void add(SearchEvent event, ReadableTree tree) {
        starts.add(numbers.size());
        switch (event) {
            case SearchEvent.Selected(var path) when follows(path, tree) -> {
                numbers.add(SELECTED);
                numbers.add(path.end());
            }
            case SearchEvent.BackedUp(var path, double value) when follows(path, tree) -> {
                numbers.add(BACKED_UP);
                numbers.add(path.end());
                numbers.addDouble(value);
            }
            case SearchEvent.Completed(int thought) -> {
                numbers.add(COMPLETED);
                numbers.add(thought);
            }
            case SearchEvent.Expanded e -> {
                numbers.add(EXPANDED | number(e.origin()) << KIND_BITS);
                numbers.add(e.parent());
                numbers.addLong(e.tokens());
                numbers.add(tree.size() - e.proposals().size());
                numbers.add(e.proposals().size());
            }
            case SearchEvent.Evaluated(var source, var opinions) -> {
                numbers.add(EVALUATED | source(source) << KIND_BITS);
                numbers.add(opinions.size());
                for (Opinion opinion : opinions) {
                    numbers.add(opinion.thought());
                    numbers.addDouble(opinion.value());
                }
            }
            case SearchEvent.Selected _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.BackedUp _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Marked _,
                    SearchEvent.Steered _,
                    SearchEvent.Told _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.Turned _ -> {
                numbers.add(OTHER);
                numbers.add(others.size());
                others.add(event);
            }
        }
    }

    /// Event `at`, from 0.
    ///
    /// @param before the tree that the event changes
    /// @param thoughts a tree that holds the thoughts of all events
    SearchEvent get(int at, ReadableTree before, ReadableTree thoughts) {
        int start = starts.get(at);
        int head = numbers.get(start);
        return switch (head & KIND_MASK) {
            case SELECTED -> new SearchEvent.Selected(before.path(numbers.get(start + 1)));
            case BACKED_UP ->
                    new SearchEvent.BackedUp(
                            before.path(numbers.get(start + 1)), numbers.getDouble(start + 2));
            case COMPLETED -> new SearchEvent.Completed(numbers.get(start + 1));
            case EXPANDED ->
                    new SearchEvent.Expanded(
                            numbers.get(start + 1),
                            ORIGINS[head >>> KIND_BITS],
                            numbers.getLong(start + 2),
                            proposals(numbers.get(start + 4), numbers.get(start + 5), thoughts));
            case EVALUATED ->
                    new SearchEvent.Evaluated(
                            sources.get(head >>> KIND_BITS),
                            opinions(start + HEAD_OF_OPINIONS, numbers.get(start + 1)));
            default -> others.get(numbers.get(start + 1));
        };
    }

    /// Where a simulation stands after event `at`, from 0.
    Step step(int at) {
        int start = starts.get(at);
        return switch (numbers.get(start) & KIND_MASK) {
            case SELECTED, EXPANDED, EVALUATED -> Step.PHASE;
            case BACKED_UP, COMPLETED -> Step.END;
            default -> step(others.get(numbers.get(start + 1)));
        };
    }

    private static Step step(SearchEvent event) {
        return switch (event) {
            case SearchEvent.Selected _, SearchEvent.Expanded _, SearchEvent.Evaluated _ ->
                    Step.PHASE;
            case SearchEvent.BackedUp _, SearchEvent.Completed _, SearchEvent.GivenUp _ -> Step.END;
            case SearchEvent.Stated _,
                    SearchEvent.Rewarded _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Marked _,
                    SearchEvent.Steered _,
                    SearchEvent.Told _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.Turned _ ->
                    Step.NONE;
        };
    }

    /// What an event is to the simulation in progress.
    enum Step {
        /// A phase of it is over, and it goes on.
        PHASE,
        /// It is over.
        END,
        /// Nothing.
        NONE
    }

    private static List<Proposal> proposals(int first, int count, ReadableTree thoughts) {
        var proposals = new ArrayList<Proposal>(count);
        for (int id = first; id < first + count; id++) {
            proposals.add(
                    new Proposal(
                            id, thoughts.thought(id), thoughts.prior(id), thoughts.verdict(id)));
        }
        return proposals;
    }

    private List<Opinion> opinions(int start, int count) {
        var opinions = new ArrayList<Opinion>(count);
        for (int i = 0; i < count; i++) {
            int at = start + i * OPINION;
            opinions.add(new Opinion(numbers.get(at), numbers.getDouble(at + 1)));
        }
        return opinions;
    }

    /// Whether a path goes down from parent to child all the way, and so over no link.
    private static boolean follows(ThoughtPath path, ReadableTree tree) {
        for (int i = path.size() - 1; i > 0; i--) {
            if (tree.parent(path.id(i)) != path.id(i - 1)) {
                return false;
            }
        }
        return path.id(0) == ThoughtId.ROOT;
    }

    private int source(String source) {
        int at = sources.indexOf(source);
        if (at < 0) {
            sources.add(source);
            at = sources.size() - 1;
        }
        return at;
    }

    // A few bits an event rather than a reference: there may be millions of them.
    @SuppressWarnings("EnumOrdinal")
    private static int number(Origin origin) {
        return origin.ordinal();
    }
}
