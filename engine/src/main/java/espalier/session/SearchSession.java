package espalier.session;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import espalier.event.Goal;
import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.event.StopReason;
import espalier.expression.ConditionException;
import espalier.recording.RecordingWriter;
import espalier.search.Cast;
import espalier.search.Phase;
import espalier.search.RefusalException;
import espalier.search.Search;
import espalier.settings.SearchSettings;
import espalier.thought.GenerationException;
import espalier.thought.Problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// One running search. Its own thread owns the tree and uses the model; commands from any thread
/// are obeyed between phases, and before the first one the search waits with the problem alone.
public final class SearchSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchSession.class);

    /// What follows the reason why a run is not written down.
    public static final String IN_MEMORY =
            " The run goes on in memory alone; save it elsewhere to keep it.";

    private final Search search;
    private final KeptRecording recording;
    private final LongSupplier nanoTime;
    private final Thread thread;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private volatile boolean cancelled;
    private final UndoableActs steering;
    private final BreakpointWatch breakpoints = new BreakpointWatch();
    private final Now now;
    private volatile DoneActs acts = DoneActs.NONE;
    private Leave leave = Leave.NONE;
    private Optional<Goal> goal = Optional.empty();
    private Optional<EvenVisits> even = Optional.empty();
    private boolean closed;
    private long runningNanos;
    private Duration pause = Duration.ZERO;
    private long phaseEnded;

    /// A session that waits. The thread is made here and ends in [#close].
    ///
    /// @param cast who can play, under which settings
    /// @param recording where every event is written before `listener` hears it
    /// @param nanoTime the clock of the budget of seconds, in nanoseconds
    public SearchSession(
            Problem problem,
            SearchSettings settings,
            Cast cast,
            Optional<RecordingWriter> recording,
            SearchListener listener,
            LongSupplier nanoTime) {
        this(problem, settings, cast, Past.NONE, recording, listener, nanoTime);
    }

    /// A session that goes on after a past, and waits. What it tells first is how.
    ///
    /// @param settings that were in force when the past began
    public SearchSession(
            Problem problem,
            SearchSettings settings,
            Cast cast,
            Past past,
            Optional<RecordingWriter> recording,
            SearchListener listener,
            LongSupplier nanoTime) {
        this.recording = new KeptRecording(recording);
        this.nanoTime = nanoTime;
        this.search =
                new Search(
                        problem,
                        settings,
                        cast,
                        (sequence, event) -> {
                            this.recording.heard(sequence, event);
                            listener.heard(sequence, event);
                            look(event);
                        });
        this.steering = new UndoableActs(search);
        this.phaseEnded = nanoTime.getAsLong();
        this.now = new Now(search, () -> runningNanos / 1e9);
        past.relive(search);
        this.thread = Thread.ofPlatform().name("espalier-search").daemon().unstarted(this::live);
        thread.start();
    }

    /// Asks for something; returns at once. From any thread. A stop also ends the model call in
    /// progress; after [#close] nothing is heard.
    public void send(Command command) {
        messages.add(new Message.Obey(command));
        if (command instanceof Command.Stop) {
            cancelCall();
        }
    }

    /// What the model can be asked beside the search. From any thread.
    public ModelGlance model() {
        return new ModelGlance(search);
    }

    /// The acts that can be taken back and done again, as of the last command. From any thread.
    public DoneActs acts() {
        return acts;
    }

    /// The file that the run is written to, where there is one and it can be written. From any
    /// thread.
    public Optional<Path> recording() {
        return recording.file();
    }

    /// Has the run written to another file from here on, and waits for that. From any thread but
    /// the search's.
    ///
    /// @param open gives what writes there, with all events so far in the file; called on the
    ///   search thread between two of its phases
    /// @throws espalier.recording.RecordingException where that cannot be
    public void recordIn(Supplier<RecordingWriter> open) {
        var move = new Message.Move(open);
        messages.add(move);
        move.await(thread);
    }

    /// Ends the model call in progress and the search thread, waits for it, and closes the
    /// recording. From any thread but the search's; a second call does nothing.
    @Override
    public void close() {
        messages.add(new Message.Close());
        cancelCall();
        Ending.await(thread);
        recording.close();
    }

    private void cancelCall() {
        cancelled = true;
        search.cancelCall();
    }

    private void live() {
        try {
            while (!closed) {
                tellOfLostRecording();
                if (leave == Leave.NONE) {
                    hear(messages.take());
                } else {
                    var waiting = waiting();
                    if (waiting != null) {
                        hear(waiting);
                    } else {
                        advance();
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("The search thread ended", e);
            search.announce(
                    new SearchEvent.Failed(
                            e instanceof OutOfMemoryError
                                    ? "There is too little memory for this search. Maybe choose a"
                                            + " smaller budget."
                                    : "A mistake of the program's has stopped the search. Maybe the"
                                            + " log says more."));
        }
    }

    /// The next message; nothing where there is none by the time the next phase is due.
    private @Nullable Message waiting() throws InterruptedException {
        if (leave == Leave.ONE_PHASE || pause.isZero()) {
            return messages.poll();
        }
        return messages.poll(phaseEnded + pause.toNanos() - nanoTime.getAsLong(), NANOSECONDS);
    }

    private void hear(Message message) {
        switch (message) {
            case Message.Close _ -> {
                closed = true;
                if (leave != Leave.NONE) {
                    end(StopReason.USER);
                }
            }
            case Message.Obey(var command) -> obey(command);
            case Message.Move move -> move.obey(recording);
        }
    }

    /// Obeys, or says why not: what the user asks for is refused, no more, also where the model
    /// fails at it, and the run stays as it was. A failure that the user's stop, which is still in
    /// the queue, has caused is no answer.
    private void obey(Command command) {
        try {
            obeyed(command);
        } catch (RefusalException | ConditionException e) {
            search.announce(new SearchEvent.Refused(Objects.requireNonNull(e.getMessage())));
        } catch (GenerationException e) {
            if (!cancelled) {
                LOG.warn("The model failed at an act", e);
                search.announce(new SearchEvent.Refused(e.getMessage()));
            }
        } finally {
            acts = steering.acts();
        }
        tellOfHits();
    }

    private void obeyed(Command command) {
        switch (command) {
            case Command.Run _ -> go(Leave.ALL);
            case Command.Pause _ -> rest();
            case Command.StepPhase _ -> go(Leave.ONE_PHASE);
            case Command.StepSimulation _ -> go(Leave.ONE_SIMULATION);
            case Command.Stop _ -> {
                cancelled = false;
                end(StopReason.USER);
            }
            case Command.StepOut(int thought) -> {
                search.acts().require(thought);
                goTowards(new Goal.Elsewhere(thought));
            }
            case Command.RunTo(int thought) -> {
                search.acts().require(thought);
                goTowards(new Goal.At(thought));
            }
            case Command.RunToAnswer _ -> goTowards(new Goal.Answer());
            case Command.Prune(int thought) -> steering.prune(thought);
            case Command.Restore(int thought) -> steering.restore(thought);
            case Command.Pin(int thought) -> steering.pin(thought);
            case Command.Unpin(int thought) -> steering.unpin(thought);
            case Command.OnlyHere(int thought) -> steering.onlyHere(thought);
            case Command.Judge(int thought, double value) -> steering.judge(thought, value);
            case Command.Unjudge(int thought) -> steering.unjudge(thought);
            case Command.Expand(int thought, int count) -> steering.expand(thought, count);
            case Command.Write(int parent, var text) -> steering.write(parent, text);
            case Command.Edit(int thought, var text) -> steering.edit(thought, text);
            case Command.PlayOut(int thought) -> steering.playOut(thought);
            case Command.Resample(int thought, int draws) -> steering.resample(thought, draws);
            case Command.Continue(int thought, int lines) -> steering.continueFrom(thought, lines);
            case Command.ReadAnswer(int thought, var answer) ->
                    search.acts().readAnswer(thought, answer);
            case Command.Equalise(int thought) -> {
                even = Optional.of(new EvenVisits(search, thought));
                go(Leave.EVEN_VISITS);
            }
            case Command.Together(var together) -> {
                int depth = steering.depth();
                try {
                    together.forEach(this::obeyed);
                } finally {
                    steering.join(depth);
                }
            }
            case Command.Undo(int count) -> steering.undo(count);
            case Command.Redo(int count) -> steering.redo(count);
            case Command.Watch(var watched) -> breakpoints.watch(watched);
            case Command.Pace(var between) -> pause = between;
            case Command.Change(var settings) -> search.change(settings);
        }
    }

    /// Looks whether an event is one that the user waits for.
    private void look(SearchEvent event) {
        breakpoints.hear(event, search, now);
        if (goal.isPresent() && goal.get().reachedBy(event, search.tree())) {
            goal = Optional.empty();
            leave = Leave.ONE_PHASE;
        }
    }

    private void tellOfHits() {
        var hits = breakpoints.hits();
        hits.forEach(hit ->
                search.announce(
                        new SearchEvent.BreakpointHit(hit.breakpoint().name(), hit.thought())));
        if (BreakpointWatch.stop(hits)) {
            rest();
        }
    }

    private void goTowards(Goal where) {
        go(Leave.ALL);
        goal = Optional.of(where);
    }

    private void go(Leave how) {
        goal = Optional.empty();
        if (leave == Leave.NONE && how != Leave.NONE) {
            search.announce(new SearchEvent.Running());
        }
        leave = how;
    }

    private void rest() {
        goal = Optional.empty();
        if (leave != Leave.NONE) {
            leave = Leave.NONE;
            search.announce(new SearchEvent.Paused());
        }
    }

    private void end(StopReason reason) {
        leave = Leave.NONE;
        search.announce(new SearchEvent.Stopped(reason));
    }

    private void advance() {
        if (leave == Leave.EVEN_VISITS && search.next() == Phase.SELECT && !evenOut()) {
            return;
        }
        if (search.next() == Phase.SELECT && leave != Leave.EVEN_VISITS) {
            var reason = search.stopReason(runningNanos / 1e9);
            if (reason.isPresent()) {
                end(reason.get());
                return;
            }
        }
        long before = nanoTime.getAsLong();
        guarded(() -> {
            var reason = search.step();
            if (reason.isPresent() && leave == Leave.EVEN_VISITS) {
                even.ifPresent(EvenVisits::nothingLeft);
            } else {
                reason.ifPresent(this::end);
            }
        });
        phaseEnded = nanoTime.getAsLong();
        runningNanos += phaseEnded - before;
        tellOfHits();
        boolean simulationOver = search.next() == Phase.SELECT;
        if (leave == Leave.ONE_PHASE || (leave == Leave.ONE_SIMULATION && simulationOver)) {
            rest();
        }
    }

    /// Has the next simulation go where visits are wanting; ends where none are.
    ///
    /// @return whether there is anything to do
    private boolean evenOut() {
        try {
            if (even.isPresent() && even.get().goOn()) {
                return true;
            }
            even.ifPresent(done -> done.finish(steering));
            acts = steering.acts();
            rest();
        } catch (RefusalException e) {
            search.announce(new SearchEvent.Refused(e.getMessage()));
            rest();
        }
        even = Optional.empty();
        return false;
    }

    /// Does what may fail in the model; a failure is announced and the search waits, unless the
    /// user's stop, which is still in the queue, caused it.
    private void guarded(Runnable phase) {
        try {
            phase.run();
        } catch (GenerationException e) {
            if (cancelled) {
                return;
            }
            LOG.warn("A phase failed", e);
            leave = Leave.NONE;
            search.announce(new SearchEvent.Failed(e.getMessage()));
        }
    }

    /// Says once, at a moment when an event may be published, that the recording is lost.
    private void tellOfLostRecording() {
        recording
                .failure()
                .ifPresent(message ->
                        search.announce(new SearchEvent.Unrecorded(message + IN_MEMORY)));
    }
}
