package espalier.recording;

import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;
import espalier.tree.Scale;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.OptionalInt;

/// A run that can be gone through in time. The tree at any moment is a checkpoint with the events
/// since then applied to it, by the same routine as in the run, and so the same bit for bit. A
/// moment is named by how many events have happened: 0 is the problem alone. A history may still
/// grow. Belongs to one thread at a time; others look at a [#copy] or an [#index].
public final class History {

    /// How much memory checkpoints take where nobody says otherwise.
    public static final long MEMORY = 256L << 20;

    private final Problem problem;
    private final Scale scale;
    private final Kept kept;
    private final SearchTree latest;

    /// A history without events.
    public History(Problem problem, SearchSettings settings) {
        this(problem, Scale.UNIT, settings, MEMORY);
    }

    /// The history of a recorded run, without events.
    public History(RecordingHeader header) {
        this(header.problem(), header.scale(), header.settings().assumed(), MEMORY);
    }

    /// A history without events.
    ///
    /// @param memory how many bytes checkpoints may take, about
    History(Problem problem, Scale scale, SearchSettings settings, long memory) {
        this.problem = problem;
        this.scale = scale;
        this.kept = Kept.ofNothing(settings, memory);
        this.latest = new SearchTree(problem, scale);
    }

    /// @param latest a tree that holds the thoughts of all events that are looked at
    History(Problem problem, Scale scale, Kept kept, SearchTree latest) {
        this.problem = problem;
        this.scale = scale;
        this.kept = kept;
        this.latest = latest;
    }

    /// The same history, to go its own way, on another thread if need be. Both share what neither
    /// changes, so it takes little time, however long the run.
    public History copy() {
        return new History(problem, scale, kept.copy(), latest.copy());
    }

    /// When what has happened so far, for any thread; takes no time to speak of.
    public HistoryIndex index() {
        return new HistoryIndex(problem, scale, kept.copy());
    }

    /// Adds the next event.
    ///
    /// @param at milliseconds since the start of the run, by the wall clock
    /// @throws IllegalArgumentException where it does not fit the tree so far; nothing has changed
    public void add(SearchEvent event, long at) {
        TreeUpdate.apply(event, latest);
        kept.log().add(event, latest);
        kept.times().add((int) Math.min(at, Integer.MAX_VALUE));
        while (kept.births().size() < latest.size()) {
            kept.births().add(size());
        }
        if (event instanceof SearchEvent.SettingsChanged(var changed)) {
            kept.changes().add(new Kept.Change(size(), changed));
        }
        kept.marks().hear(size(), event, latest);
        kept.checkpoints().reached(size(), latest);
    }

    /// How many events there are.
    public int size() {
        return kept.log().size();
    }

    /// The tree after the first `count` events. The caller owns it.
    public SearchTree treeAt(int count) {
        require(count);
        int from = kept.checkpoints().before(count);
        var tree = from == 0 ? new SearchTree(problem, scale) : kept.checkpoints().tree(from);
        apply(tree, from, count);
        return tree;
    }

    /// Takes a tree that stands after `from` events to where it stands after `to`, which is not
    /// earlier.
    void apply(SearchTree tree, int from, int to) {
        for (int i = from; i < to; i++) {
            TreeUpdate.apply(kept.log().get(i, tree, latest), tree);
        }
    }

    /// The latest checkpoint at or before a moment.
    int checkpointBefore(int count) {
        return kept.checkpoints().before(count);
    }

    /// Somebody who looks at this history, at first before all events.
    public Traveller traveller() {
        return new Traveller(this);
    }

    /// The tree after all events, to be read on the thread that owns the history.
    public ReadableTree latest() {
        return latest;
    }

    /// Event `count`, from 1.
    ///
    /// @param before the tree at the moment before it
    public SearchEvent event(int count, ReadableTree before) {
        require(count);
        return kept.log().get(count - 1, before, latest);
    }

    /// When event `count`, from 1, happened: milliseconds since the start of the run.
    public long at(int count) {
        require(count);
        return count == 0 ? 0 : kept.times().get(count - 1);
    }

    /// The settings that were in force after `count` events.
    public SearchSettings settingsAt(int count) {
        require(count);
        var settings = kept.changes().getFirst().settings();
        for (Kept.Change change : kept.changes()) {
            if (change.event() <= count) {
                settings = change.settings();
            }
        }
        return settings;
    }

    /// Where the search stood when it chose among the children of a thought, as a moment shows it:
    /// before the latest selection under way that went through one of them, else now.
    public Standpoint standpoint(int count, int parent) {
        var tree = treeAt(count);
        int before = beforeSelection(count, parent, tree.inFlight(ThoughtId.ROOT)).orElse(count);
        return new Standpoint(before, before == count ? tree : treeAt(before), settingsAt(before));
    }

    /// The moment before the latest selection that is under way after `count` events and went
    /// through a child of `parent`; empty where there is none.
    ///
    /// @param inFlight how many simulations are under way
    public OptionalInt beforeSelection(int count, int parent, int inFlight) {
        var selected = UnderWay.through(parent, this, count, inFlight);
        return selected.isPresent() ? OptionalInt.of(selected.getAsInt() - 1) : OptionalInt.empty();
    }

    /// The settings in force after `count` events, with what had happened before they were.
    public InForce inForceAt(int count) {
        require(count);
        var first = kept.changes().getFirst().settings();
        var settings = first;
        int since = 0;
        for (Kept.Change change : kept.changes()) {
            if (change.event() <= count) {
                since = InForce.searchesAlike(settings, change.settings()) ? since : change.event();
                settings = change.settings();
            }
        }
        var before = new ArrayList<SearchEvent>(since);
        var traveller = traveller();
        while (traveller.moment() < since) {
            before.add(traveller.next());
        }
        return new InForce(settings, first, before);
    }

    void require(int count) {
        if (count < 0 || count > size()) {
            throw new IllegalArgumentException(
                    "The moment (%d) must be from 0 to %d, the number of events."
                            .formatted(count, size()));
        }
    }
}
