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
import java.util.List;

/// A run that can be gone through in time. The tree at any moment is a checkpoint with the events
/// since then applied to it, by the same routine as in the run, and so the same bit for bit. A
/// moment is named by how many events have happened: 0 is the problem alone. A history may still
/// grow. Belongs to one thread at a time.
public final class History {

    /// How much memory checkpoints take where nobody says otherwise.
    public static final long MEMORY = 256L << 20;

    private record Change(int event, SearchSettings settings) {}

    private final Problem problem;
    private final Scale scale;
    private final EventLog log = new EventLog();
    private final Numbers times = new Numbers();
    private final Numbers births = new Numbers();
    private final Checkpoints checkpoints;
    private final Marks marks = new Marks();
    private final List<Change> changes = new ArrayList<>();
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
        this.checkpoints = new Checkpoints(memory);
        this.latest = new SearchTree(problem, scale);
        changes.add(new Change(0, settings));
        births.add(0);
    }

    /// Adds the next event.
    ///
    /// @param at milliseconds since the start of the run, by the wall clock
    /// @throws IllegalArgumentException where it does not fit the tree so far; nothing has changed
    public void add(SearchEvent event, long at) {
        TreeUpdate.apply(event, latest);
        log.add(event, latest);
        times.add((int) Math.min(at, Integer.MAX_VALUE));
        while (births.size() < latest.size()) {
            births.add(size());
        }
        if (event instanceof SearchEvent.SettingsChanged(var changed)) {
            changes.add(new Change(size(), changed));
        }
        marks.hear(size(), event, latest);
        checkpoints.reached(size(), latest);
    }

    /// How many events there are.
    public int size() {
        return log.size();
    }

    /// The tree after the first `count` events. The caller owns it.
    public SearchTree treeAt(int count) {
        require(count);
        int from = checkpoints.before(count);
        var tree = from == 0 ? new SearchTree(problem, scale) : checkpoints.tree(from);
        apply(tree, from, count);
        return tree;
    }

    /// Takes a tree that stands after `from` events to where it stands after `to`, which is not
    /// earlier.
    void apply(SearchTree tree, int from, int to) {
        for (int i = from; i < to; i++) {
            TreeUpdate.apply(log.get(i, tree, latest), tree);
        }
    }

    /// The latest checkpoint at or before a moment.
    int checkpointBefore(int count) {
        return checkpoints.before(count);
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
        return log.get(count - 1, before, latest);
    }

    /// When event `count`, from 1, happened: milliseconds since the start of the run.
    public long at(int count) {
        require(count);
        return count == 0 ? 0 : times.get(count - 1);
    }

    /// The settings that were in force after `count` events.
    public SearchSettings settingsAt(int count) {
        require(count);
        var settings = changes.getFirst().settings();
        for (Change change : changes) {
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
        int inFlight = tree.inFlight(ThoughtId.ROOT);
        var selected = UnderWay.through(parent, this, count, inFlight);
        int before = selected.isPresent() ? selected.getAsInt() - 1 : count;
        return new Standpoint(before, before == count ? tree : treeAt(before), settingsAt(before));
    }

    /// The settings in force after `count` events, with what had happened before they were.
    public InForce inForceAt(int count) {
        require(count);
        var first = changes.getFirst().settings();
        var settings = first;
        int since = 0;
        for (Change change : changes) {
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

    /// After how many events a thought was there; 0 for the problem.
    public int created(int thought) {
        return births.get(thought);
    }

    /// Moments worth going to, in order.
    public List<Mark> marks() {
        return marks.all();
    }

    void require(int count) {
        if (count < 0 || count > size()) {
            throw new IllegalArgumentException(
                    "The moment (%d) must be from 0 to %d, the number of events."
                            .formatted(count, size()));
        }
    }
}
