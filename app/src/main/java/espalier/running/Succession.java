package espalier.running;

import espalier.feed.EventFeed;
import espalier.replica.TreeReplica;
import espalier.running.RunLife.Beginning;
import espalier.running.RunLife.Live;
import espalier.running.RunLife.Models;
import espalier.session.Command;
import espalier.work.BackgroundWork;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/// How one run takes the place of another on the screen.
///
/// The next run is put together in the background while the one before goes on; that one ends only
/// when the next has come so far that it cannot fail. A beginning that nobody wants any more, since
/// something else is shown, closes when it comes. The JavaFX thread owns it; the run itself may be
/// asked for on any thread.
final class Succession {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.running.running");

    private final TreeReplica replica;
    private final Function<TreeReplica, EventFeed> feeds;
    private final BackgroundWork work;
    private final Consumer<String> notices;
    private final Consumer<String> inMemory;
    private final Consumer<Live> introduced;
    private volatile RunLife life = new RunLife.None();
    private final ReadOnlyObjectWrapper<Optional<Command>> waiting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> recording =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int attempts;

    /// A run that is wanted.
    ///
    /// @param together puts it together, in the background
    /// @param first what it does first, whatever else was asked for
    /// @param recorded hears the file that it is written to
    record Wanted(
            Callable<NextRun> together,
            Models models,
            Optional<Command> first,
            Consumer<Path> recorded) {}

    /// @param notices hears one sentence where a run cannot begin or end
    /// @param inMemory hears why a run is in memory alone
    /// @param introduced tells a run that has just come what else it must know
    Succession(
            TreeReplica replica,
            Function<TreeReplica, EventFeed> feeds,
            BackgroundWork work,
            Consumer<String> notices,
            Consumer<String> inMemory,
            Consumer<Live> introduced) {
        this.replica = replica;
        this.feeds = feeds;
        this.work = work;
        this.notices = notices;
        this.inMemory = inMemory;
        this.introduced = introduced;
    }

    RunLife life() {
        return life;
    }

    /// The run on the screen, where one obeys.
    Optional<Live> run() {
        return life.run();
    }

    boolean beginning() {
        return life instanceof Beginning;
    }

    ReadOnlyObjectProperty<Optional<Command>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Path>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /// Asks for a run that does this first.
    void ask(Command first) {
        become(life.asking(first));
    }

    /// Takes back what the run that was asked for is to do.
    void askNothing() {
        become(life.askingNothing());
    }

    /// Hands a command to the run on the screen.
    void send(Command command) {
        run().ifPresent(live -> live.session().send(command));
    }

    /// Lets go of the run; its session closes in the background.
    void release() {
        run().ifPresent(this::discard);
        become(new RunLife.None());
    }

    /// Begins a run.
    void begin(Wanted wanted) {
        int attempt = ++attempts;
        become(new Beginning(attempt, life.first(), life.run()));
        var cancelled = new AtomicBoolean();
        work.start(
                TEXTS.getString("run.beginning"),
                () -> {
                    var next = wanted.together().call();
                    if (cancelled.get()) {
                        next.close();
                    }
                    return next;
                },
                next -> {
                    if (wanted(attempt)) {
                        replace(next, wanted, attempt);
                    } else {
                        drop(next);
                    }
                },
                e -> failed(attempt, e),
                () -> {
                    cancelled.set(true);
                    giveUp(attempt);
                });
    }

    /// Shows the next run, and lets the one before end.
    private void replace(NextRun next, Wanted wanted, int attempt) {
        var before = run();
        before.ifPresent(live -> live.feed().close());
        become(new Beginning(attempt, life.first(), Optional.empty()));
        next.show().run();
        var feed = feeds.apply(replica);
        next.relay().to(feed);
        var begun = next.begun();
        var live =
                new Live(begun.header(), wanted.models(), next.settings(), begun.session(), feed);
        Runnable enter =
                () -> {
                    if (wanted(attempt)) {
                        enter(live, wanted, begun.notice());
                    } else {
                        discard(live);
                    }
                };
        work.start(
                TEXTS.getString("run.beginning"),
                () -> {
                    before.ifPresent(old -> old.session().close());
                    return live;
                },
                _ -> enter.run(),
                e -> {
                    failed(attempt, e);
                    discard(live);
                },
                enter);
    }

    private void enter(Live live, Wanted wanted, Optional<String> notice) {
        var first = wanted.first().or(life::first);
        become(live);
        introduced.accept(live);
        first.ifPresent(live.session()::send);
        var file = live.session().recording();
        notice.ifPresent(file.isPresent() ? notices : inMemory);
        file.ifPresent(wanted.recorded());
    }

    private boolean wanted(int attempt) {
        return life instanceof Beginning(int current, _, _) && current == attempt;
    }

    private void failed(int attempt, Exception e) {
        giveUp(attempt);
        said(e);
    }

    private void giveUp(int attempt) {
        if (wanted(attempt)) {
            become(RunLife.of(run()));
        }
    }

    private void said(Exception e) {
        String message = e.getMessage();
        notices.accept(message == null ? e.toString() : message);
    }

    private void discard(Live run) {
        run.feed().close();
        close(run.session()::close);
    }

    private void drop(NextRun unwanted) {
        close(unwanted::close);
    }

    private void close(Runnable closing) {
        work.start(
                TEXTS.getString("run.closing"),
                () -> {
                    closing.run();
                    return closing;
                },
                _ -> {},
                this::said);
    }

    private void become(RunLife next) {
        var before = life.run();
        life = next;
        waiting.set(next.first());
        if (!before.equals(next.run())) {
            lookForFile();
        }
    }

    /// Looks which file the run is written to, which has become another.
    void lookForFile() {
        recording.set(run().flatMap(live -> live.session().recording()));
    }
}
