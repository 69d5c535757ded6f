package espalier.timeline;

import espalier.event.Goal;
import espalier.recording.HistoryIndex;
import espalier.recording.RecordedBranch;
import espalier.replica.Film;
import espalier.replica.RebuiltRun;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.work.BackgroundWork;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/// The moment of the run that is looked at. Moments are put together in the background, one at a
/// time, and of those wanted meanwhile only the last. The run itself goes on out of sight.
public final class TimelineViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.timeline.timeline");

    private final TreeReplica replica;
    private final UserView view;
    private final BackgroundWork work;
    private final Consumer<String> notices;
    private final Playing playing = new Playing();
    private final Branches branches = new Branches();
    private final ReadOnlyIntegerWrapper moment = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper end = new ReadOnlyIntegerWrapper();
    private Optional<Integer> wanted = Optional.empty();
    private boolean busy;
    private boolean adjusting;
    private int chosen;
    private long story;

    /// @param notices hears one sentence where a moment cannot be shown
    public TimelineViewModel(
            TreeReplica replica, UserView view, BackgroundWork work, Consumer<String> notices) {
        this.replica = replica;
        this.view = view;
        this.work = work;
        this.notices = notices;
        story = replica.story();
        view.selectedProperty().subscribe(this::choose);
        replica.runProperty().subscribe((_, _) -> follow());
        replica.glanceProperty().subscribe((_, _) -> follow());
        replica.momentProperty().subscribe((_, _) -> follow());
    }

    private void choose(Number selected) {
        if (!adjusting) {
            chosen = selected.intValue();
        }
    }

    private void follow() {
        if (replica.story() != story) {
            story = replica.story();
            wanted = Optional.empty();
            playing.stop();
        }
        end.set(replica.events());
        if (wanted.isEmpty()) {
            moment.set(replica.momentProperty().get().orElse(replica.events()));
        }
        if (replica.momentProperty().get().isEmpty()) {
            view.keepTo(Integer.MAX_VALUE);
        }
    }

    /// Goes to a moment, as near as there is one; the last one is now.
    public void goTo(int to) {
        int last = replica.events();
        if (to >= last) {
            toNow();
            return;
        }
        int target = Math.max(0, to);
        if (replica.momentProperty().get().isEmpty() || moment.get() != target) {
            wanted = Optional.of(target);
            moment.set(target);
            compute();
        }
    }

    /// Shows the run as it is now.
    public void toNow() {
        wanted = Optional.empty();
        playing.stop();
        if (replica.momentProperty().get().isPresent()) {
            replica.backToNow();
            select(Integer.MAX_VALUE);
        }
        follow();
    }

    private void compute() {
        if (busy || wanted.isEmpty()) {
            return;
        }
        busy = true;
        int target = wanted.get();
        Film film = replica.film();
        work.start(
                TEXTS.getString("moment.finding"),
                () -> film.at(target),
                past -> {
                    busy = false;
                    show(past, target);
                    compute();
                },
                e -> {
                    busy = false;
                    wanted = Optional.empty();
                    notices.accept(String.valueOf(e.getMessage()));
                    follow();
                });
    }

    private void show(RebuiltRun past, int target) {
        if (past.film() != replica.film() || wanted.isEmpty()) {
            return;
        }
        if (wanted.get() == target) {
            wanted = Optional.empty();
        }
        view.keepTo(past.thoughts());
        boolean shrinks = past.thoughts() < replica.tree().size();
        if (shrinks) {
            select(past.thoughts());
        }
        replica.lookAt(past);
        if (!shrinks) {
            select(past.thoughts());
        }
    }

    /// Looks at what the user chose, or at what is above it and there already.
    private void select(int thoughts) {
        adjusting = true;
        view.select(replica.within(thoughts, chosen));
        adjusting = false;
    }

    /// Back one phase.
    public void phaseBack() {
        step(index()::phaseBefore);
    }

    /// Back one simulation.
    public void simulationBack() {
        step(index()::simulationBefore);
    }

    /// On by one phase that has happened.
    public void phaseOn() {
        step(index()::phaseAfter);
    }

    /// On by one simulation that has happened.
    public void simulationOn() {
        step(index()::simulationAfter);
    }

    private void step(IntUnaryOperator to) {
        playing.stop();
        goTo(to.applyAsInt(moment.get()));
    }

    /// Back to where a goal was reached last.
    public void backTo(Sought sought) {
        seek(sought, "nothing.before.", (film, goal) -> film.before(moment.get(), goal), () -> {});
    }

    /// On to where a goal was reached next, or to now.
    public void onTo(Sought sought) {
        seek(sought, "nothing.after.", (film, goal) -> film.after(moment.get(), goal), this::toNow);
    }

    private void seek(
            Sought sought,
            String otherwise,
            BiFunction<Film, Goal, OptionalInt> way,
            Runnable orElse) {
        playing.stop();
        Film film = replica.film();
        Goal goal = sought.goal(view.selected());
        work.start(
                TEXTS.getString("moment.finding"),
                () -> way.apply(film, goal),
                found -> {
                    if (film == replica.film()) {
                        found.ifPresentOrElse(
                                this::goTo,
                                () -> {
                                    orElse.run();
                                    notices.accept(TEXTS.getString(otherwise + sought));
                                });
                    }
                },
                this::failed);
    }

    private void failed(Exception e) {
        notices.accept(String.valueOf(e.getMessage()));
    }

    /// Goes to where the best line left the selected thought last, and says since when and until
    /// when it went there.
    public void toLeftByBestLine() {
        playing.stop();
        Film film = replica.film();
        int thought = view.selected();
        work.start(
                TEXTS.getString("moment.finding"),
                () -> BestLineTimes.of(film, thought),
                times -> {
                    if (film == replica.film()) {
                        show(times);
                    }
                },
                this::failed);
    }

    private void show(BestLineTimes times) {
        if (times.first() == 0) {
            notices.accept(TEXTS.getString("best-line.never"));
        } else if (times.left() == 0) {
            notices.accept(TEXTS.getString("best-line.always").formatted(times.first()));
        } else {
            goTo(times.left());
            notices.accept(
                    TEXTS.getString(times.now() ? "best-line.again" : "best-line.left")
                            .formatted(times.first(), times.left()));
        }
    }

    /// When the selected thought was there for the first time.
    public int creation() {
        return index().created(view.selected());
    }

    /// Goes to where the selected thought was there for the first time.
    public void toCreation() {
        goTo(creation());
    }

    /// Whether the past is looked at, or about to be.
    public boolean inThePast() {
        return wanted.isPresent() || replica.momentProperty().get().isPresent();
    }

    /// Plays the run from the moment that is shown, or from its start where that is now; or pauses
    /// that.
    public void playOrPause() {
        if (playing.playingProperty().get()) {
            playing.stop();
        } else if (replica.events() > 0) {
            if (!inThePast()) {
                goTo(0);
            }
            playing.start(moment.get());
        }
    }

    /// Hears that it is so many nanoseconds later than last time.
    void passed(long nanoseconds) {
        if (playing.playingProperty().get()) {
            goTo(playing.passed(nanoseconds, index()));
        }
    }

    /// Whether the run is being played.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.playingProperty();
    }

    /// The decimal logarithm of the events a second that are played, from 0 to 4.
    public DoubleProperty exponentProperty() {
        return playing.exponentProperty();
    }

    /// Whether a run is played as fast as it happened.
    public BooleanProperty asItHappenedProperty() {
        return playing.asItHappenedProperty();
    }

    /// How it is played.
    Playing playing() {
        return playing;
    }

    /// The branches of the run.
    public Branches branches() {
        return branches;
    }

    /// The run on the screen is in this file, or in none; looks for the branches of a recorded one
    /// in the background.
    public void showRunOf(Optional<Path> file) {
        if (branches.show(file) && replica.stateProperty().get() instanceof RunState.Replayed) {
            Path shown = file.orElseThrow();
            work.start(
                    TEXTS.getString("branches.finding"),
                    () -> RecordedBranch.of(shown),
                    found -> branches.found(shown, found),
                    this::failed);
        }
    }

    private HistoryIndex index() {
        return replica.film().index().events();
    }

    TreeReplica replica() {
        return replica;
    }

    /// How many events had happened at the moment that is shown, or is about to be.
    public ReadOnlyIntegerProperty momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// How many events there are.
    public ReadOnlyIntegerProperty endProperty() {
        return end.getReadOnlyProperty();
    }
}
