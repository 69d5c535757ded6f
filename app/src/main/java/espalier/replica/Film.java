package espalier.replica;

import espalier.event.Goal;
import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.recording.History;
import espalier.recording.HistoryFile;
import espalier.recording.InForce;
import espalier.recording.Mark;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.recording.Standpoint;
import espalier.recording.Traveller;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/// A run that can be gone through in time, also while it goes on. A moment is named by how many
/// events have happened.
///
/// It hears every event on the search thread and answers on any other; a search that tells
/// something while a moment is put together waits for that.
public final class Film implements SearchListener, AutoCloseable {

    private static final int MOST_STILLS = 24;
    private static final int FIRST_INTERVAL = 1_024;

    /// How many events are gone through at a time while a search may wait.
    private static final int STRETCH = 4_096;

    private final History history;
    private final LongSupplier clock;
    private final Optional<HistoryFile> source;
    private final Hearsay hearsay;
    private final TreeMap<Integer, Hearsay> stills = new TreeMap<>();
    private final BitSet phases = new BitSet();
    private final BitSet simulations = new BitSet();
    private final Course course = new Course();
    private int interval = FIRST_INTERVAL;
    private int answers;

    /// A film of a run that has not begun.
    ///
    /// @param milliseconds a clock that says for how long the run has been there
    Film(Problem problem, SearchSettings settings, LongSupplier milliseconds) {
        this(new History(problem, settings), new Hearsay(settings), Optional.empty(), milliseconds);
    }

    /// The film of a recorded run that nobody goes on with, still without events.
    Film(RecordingHeader header) {
        this(new History(header), hearsay(header), Optional.empty(), () -> 0);
    }

    private Film(
            History history,
            Hearsay hearsay,
            Optional<HistoryFile> source,
            LongSupplier milliseconds) {
        this.history = history;
        this.source = source;
        this.clock = milliseconds;
        this.hearsay = hearsay;
        stills.put(0, hearsay.copy());
    }

    private static Hearsay hearsay(RecordingHeader header) {
        return new Hearsay(header.settings(), header.log());
    }

    /// The film of a recording's first events, which can be gone on with. Closes the file when it
    /// is closed itself: until then tokens are read from it.
    static Film of(HistoryFile file, int events) {
        var header = file.header();
        long[] ended = {file.history().at(events)};
        long now = System.currentTimeMillis();
        boolean whole = events == file.history().size();
        var film =
                new Film(
                        whole ? file.history() : new History(header),
                        hearsay(header),
                        Optional.of(file),
                        () -> ended[0] + System.currentTimeMillis() - now);
        var traveller = file.history().traveller();
        for (int i = 1; i <= events; i++) {
            var event = traveller.next();
            if (whole) {
                film.note(i, event, traveller.tree());
            } else {
                film.add(event, file.history().at(i));
            }
        }
        return film;
    }

    /// Hears what comes next, on the search thread.
    @Override
    public void heard(long sequence, SearchEvent event) {
        add(event, clock.getAsLong());
    }

    synchronized void add(SearchEvent event, long at) {
        history.add(event, at);
        note(history.size(), event, history.latest());
    }

    /// Notes what the history does not keep.
    ///
    /// @param count how many events have happened
    /// @param tree as it is after the event
    private void note(int count, SearchEvent event, ReadableTree tree) {
        hearsay.hear(event);
        if (event instanceof SearchEvent.Expanded expanded) {
            for (Proposal proposal : expanded.proposals()) {
                answers += tree.finished(proposal.id()) ? 1 : 0;
            }
        }
        boolean ends = endsSimulation(event);
        simulations.set(count, ends);
        phases.set(count, ends || isPhase(event));
        course.reached(count, tree, answers, hearsay.tally.tokens());
        if (count % interval == 0) {
            stills.put(count, hearsay.copy());
            if (stills.size() > MOST_STILLS) {
                interval *= 2;
                stills.keySet().removeIf(still -> still % interval != 0);
            }
        }
    }

    private static boolean isPhase(SearchEvent event) {
        return event instanceof SearchEvent.Selected
                || event instanceof SearchEvent.Expanded
                || event instanceof SearchEvent.Evaluated;
    }

    private static boolean endsSimulation(SearchEvent event) {
        return event instanceof SearchEvent.BackedUp
                || event instanceof SearchEvent.Completed
                || event instanceof SearchEvent.GivenUp;
    }

    /// The run as it was at a moment. Takes up to a few hundred milliseconds.
    public synchronized RebuiltRun at(int moment) {
        var still = stills.floorEntry(moment);
        int from = still.getKey();
        var heard = new HeardRun(history.treeAt(from), still.getValue().copy());
        for (int i = from + 1; i <= moment; i++) {
            heard.hear(history.event(i, heard.tree));
        }
        return new RebuiltRun(heard, this);
    }

    /// Where the search stood when it chose among the children of a thought, as a moment shows it.
    synchronized Standpoint standpoint(int moment, int parent) {
        return history.standpoint(moment, parent);
    }

    /// The settings in force at a moment, with what had happened before they were.
    synchronized InForce inForceAt(int moment) {
        return history.inForceAt(moment);
    }

    /// How many events there are.
    public synchronized int size() {
        return history.size();
    }

    /// After how many events a thought was there.
    public synchronized int created(int thought) {
        return history.created(thought);
    }

    /// When a moment was, in milliseconds since the start of the run.
    public synchronized long time(int moment) {
        return history.at(moment);
    }

    /// How far the run was after so many milliseconds.
    public synchronized int momentAt(long milliseconds) {
        int low = 0;
        int high = history.size();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (history.at(middle) <= milliseconds) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Moments worth going to, in order.
    public synchronized List<Mark> marks() {
        return history.marks();
    }

    /// How the figures went.
    public synchronized List<Course.Sample> course() {
        return course.samples();
    }

    /// The moment after the phase before the one that led to a moment; 0 where there is none.
    public synchronized int phaseBefore(int moment) {
        return before(phases, moment);
    }

    /// The moment after the next phase; the end where there is none.
    public synchronized int phaseAfter(int moment) {
        return after(phases, moment);
    }

    /// The end of the simulation before; 0 where there is none.
    public synchronized int simulationBefore(int moment) {
        return before(simulations, moment);
    }

    /// The end of the simulation in progress at a moment; the run's end where there is none.
    public synchronized int simulationAfter(int moment) {
        return after(simulations, moment);
    }

    /// The latest moment before another at which a goal was reached; empty where there is none.
    /// Takes up to a second, in which a search waits a few milliseconds at a time.
    public OptionalInt before(int moment, Goal goal) {
        for (int to = moment - 1; to > 0; to -= STRETCH) {
            int found = reached(goal, to, Math.max(0, to - STRETCH));
            if (found > 0) {
                return OptionalInt.of(found);
            }
        }
        return OptionalInt.empty();
    }

    /// The first moment after another at which a goal was reached; empty where there is none. Takes
    /// as long as [#before].
    public OptionalInt after(int moment, Goal goal) {
        int end = size();
        for (int from = moment + 1; from <= end; from += STRETCH) {
            int found = reached(goal, from, Math.min(end + 1, from + STRETCH));
            if (found > 0) {
                return OptionalInt.of(found);
            }
        }
        return OptionalInt.empty();
    }

    /// The first moment on the way from one to another, that one left out, at which a goal was
    /// reached; 0 where there is none.
    private synchronized int reached(Goal goal, int from, int to) {
        var tree = history.latest();
        int step = Integer.signum(to - from);
        for (int i = from; i != to; i += step) {
            if (goal.reachedBy(history.event(i, tree), tree)) {
                return i;
            }
        }
        return 0;
    }

    /// Shows somebody each event of the run from where a thought was there. Can take seconds, in
    /// which a search waits a few milliseconds at a time.
    public void since(int thought, Onlooker onlooker) {
        Traveller traveller = start(thought);
        boolean more = true;
        while (more) {
            more = goOn(traveller, onlooker);
        }
    }

    /// Somebody who looks at a run event by event.
    public interface Onlooker {

        /// Sees an event.
        ///
        /// @param moment how many events have happened, this one included
        /// @param tree as it is after the event
        /// @param settings in force after it
        void saw(int moment, SearchEvent event, ReadableTree tree, SearchSettings settings);
    }

    private synchronized Traveller start(int thought) {
        var traveller = history.traveller();
        traveller.goTo(history.created(thought));
        return traveller;
    }

    private synchronized boolean goOn(Traveller traveller, Onlooker onlooker) {
        int end = Math.min(history.size(), traveller.moment() + STRETCH);
        while (traveller.moment() < end) {
            var event = traveller.next();
            int moment = traveller.moment();
            onlooker.saw(moment, event, traveller.tree(), history.settingsAt(moment));
        }
        return traveller.moment() < history.size();
    }

    private static int before(BitSet ends, int moment) {
        return moment == 0 ? 0 : Math.max(0, ends.previousSetBit(moment - 1));
    }

    private int after(BitSet ends, int moment) {
        int next = ends.nextSetBit(moment + 1);
        return next < 0 ? history.size() : next;
    }

    /// Saves the run as far as it has come as a file, whole or not at all; a search that tells
    /// something meanwhile waits.
    ///
    /// @param header the file's first line
    /// @throws espalier.recording.RecordingException where it cannot be written
    public synchronized void save(Path file, RecordingHeader header) {
        RecordingWriter.save(file, header, history);
    }

    /// Lets go of the file; tokens that nobody has looked at cannot be read any more.
    @Override
    public void close() {
        source.ifPresent(HistoryFile::close);
    }
}
