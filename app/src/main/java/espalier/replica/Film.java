package espalier.replica;

import espalier.event.Goal;
import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.recording.History;
import espalier.recording.HistoryFile;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/// A run that can be gone through in time, also while it goes on. A moment is named by how many
/// events have happened.
///
/// It hears every event on the search thread. Whoever looks for something in it, or saves it, does
/// so on any other thread but the window's, in a copy, so that the search goes on meanwhile: the
/// film's monitor is held for as long as a copy or an event takes. The window reads [#index], for
/// which it waits for nobody.
public final class Film implements SearchListener, AutoCloseable {

    private static final int MOST_STILLS = 24;
    private static final int FIRST_INTERVAL = 1_024;

    private final History history;
    private final LongSupplier clock;
    private final HeldFile source;
    private final Hearsay hearsay;
    private final TreeMap<Integer, Hearsay> stills = new TreeMap<>();
    private final RunProgress course = new RunProgress();
    private int interval = FIRST_INTERVAL;
    private int answers;
    private volatile FilmIndex index;

    /// A film of a run that has not begun.
    ///
    /// @param milliseconds a clock that says for how long the run has been there
    Film(Problem problem, Hearsay hearsay, LongSupplier milliseconds) {
        this(
                new History(problem, hearsay.stated.assumed()),
                hearsay,
                Optional.empty(),
                milliseconds);
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
        this.source = new HeldFile(source);
        this.clock = milliseconds;
        this.hearsay = hearsay;
        stills.put(0, hearsay.copy());
        index = new FilmIndex(history.index(), course.samples());
    }

    private static Hearsay hearsay(RecordingHeader header) {
        return new Hearsay(header.settings(), header.log(), header.checker());
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
                film.take(event, file.history().at(i));
            }
        }
        film.publish();
        return film;
    }

    /// Hears what comes next, on the search thread.
    @Override
    public void heard(long sequence, SearchEvent event) {
        add(event, clock.getAsLong());
    }

    synchronized void add(SearchEvent event, long at) {
        take(event, at);
        publish();
    }

    private void take(SearchEvent event, long at) {
        history.add(event, at);
        note(history.size(), event, history.latest());
    }

    private void publish() {
        index = new FilmIndex(history.index(), course.samples());
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
        course.reached(count, tree, answers, hearsay.tally.tokens());
        if (count % interval == 0) {
            stills.put(count, hearsay.copy());
            if (stills.size() > MOST_STILLS) {
                interval *= 2;
                stills.keySet().removeIf(still -> still % interval != 0);
            }
        }
    }

    /// The run as it was at a moment. Takes up to a few hundred milliseconds.
    public RebuiltRun at(int moment) {
        var before = before(moment);
        var heard = new HeardRun(before.history().treeAt(before.moment()), before.hearsay().copy());
        for (int i = before.moment() + 1; i <= moment; i++) {
            heard.hear(before.history().event(i, heard.tree));
        }
        return new RebuiltRun(heard, this);
    }

    /// What a moment can be put together from.
    ///
    /// @param hearsay as it was at `moment`; never changes
    private record Before(History history, int moment, Hearsay hearsay) {}

    private synchronized Before before(int moment) {
        var still = stills.floorEntry(moment);
        return new Before(history.copy(), still.getKey(), still.getValue());
    }

    private synchronized History copy() {
        return history.copy();
    }

    /// What the window asks of a film, as far as it has come. For any thread, which waits for
    /// nobody.
    public FilmIndex index() {
        return index;
    }

    /// The latest moment before another at which a goal was reached; empty where there is none.
    /// Takes up to a second.
    public OptionalInt before(int moment, Goal goal) {
        return reached(copy(), goal, Math.max(0, moment - 1), 0);
    }

    /// The first moment after another at which a goal was reached; empty where there is none. Takes
    /// as long as [#before].
    public OptionalInt after(int moment, Goal goal) {
        var run = copy();
        return reached(run, goal, moment + 1, Math.max(moment, run.size()) + 1);
    }

    /// The first moment on the way from one to another, that one left out, at which a goal was
    /// reached.
    private static OptionalInt reached(History run, Goal goal, int from, int to) {
        var tree = run.latest();
        int step = Integer.signum(to - from);
        for (int i = from; i != to; i += step) {
            if (goal.reachedBy(run.event(i, tree), tree)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// Shows somebody each event of the run from where a thought was there. Can take seconds.
    public void since(int thought, Onlooker onlooker) {
        var run = copy();
        var traveller = run.traveller();
        traveller.goTo(run.index().created(thought));
        while (traveller.moment() < run.size()) {
            var event = traveller.next();
            int moment = traveller.moment();
            onlooker.saw(moment, event, traveller.tree(), run.settingsAt(moment));
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

    /// Saves the run as far as it has come as a file, whole or not at all.
    ///
    /// @param header the file's first line
    /// @return how many events are in the file
    /// @throws espalier.recording.RecordingException where it cannot be written
    public int save(Path file, RecordingHeader header) {
        source.hold();
        try {
            var run = copy();
            RecordingWriter.save(file, header, run);
            return run.size();
        } finally {
            source.letGo();
        }
    }

    /// Goes on writing a file that holds the run's first events. To be called on the search thread.
    ///
    /// @param saved how many
    /// @throws espalier.recording.RecordingException where it cannot be written
    public RecordingWriter goOnIn(Path file, int saved) {
        return RecordingWriter.goOnAfter(file, copy(), saved, System::currentTimeMillis);
    }

    /// Lets go of the file, as soon as nothing is saved from it any more; tokens that nobody has
    /// looked at cannot be read then.
    @Override
    public void close() {
        source.close();
    }
}
