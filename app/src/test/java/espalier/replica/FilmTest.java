package espalier.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.event.Goal;
import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingReader;
import espalier.scripted.ScriptedRun;
import espalier.session.Command;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;
import espalier.thought.DeferredTokens;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// A run shown at a moment of its past is, in all that the screen reads, the run as it was then.
@Timeout(120)
class FilmTest {

    private static final Problem PROBLEM =
            ProblemFamilies.named("countdown").parse("3 6 25 50 75 100 = 952");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void momentIsWhatTheScreenShowedThen(long seed) {
        var random = new Random(seed);
        var events = events(seed, random);
        var replica = new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
        var film = replica.film();
        var then = new ArrayList<List<Object>>();
        then.add(whatIsRead(replica));
        for (int i = 0; i < events.size(); i++) {
            film.heard(i + 1, events.get(i));
            replica.apply(events.get(i));
            then.add(whatIsRead(replica));
        }
        assertThat(events.size()).isGreaterThan(1_100);
        for (int i = 0; i < 25; i++) {
            int moment = random.nextInt(events.size());
            replica.lookAt(film.at(moment));
            assertThat(replica.momentProperty().get()).contains(moment);
            assertThat(whatIsRead(replica)).isEqualTo(then.get(moment));
        }
        replica.backToNow();
        assertThat(whatIsRead(replica)).isEqualTo(then.getLast());
    }

    @Test
    void runGoesOnOutOfSightWhileThePastIsShown() {
        var events = events(1, new Random(1));
        var replica = new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
        var film = replica.film();
        for (int i = 0; i < 20; i++) {
            film.heard(i + 1, events.get(i));
            replica.apply(events.get(i));
        }
        replica.lookAt(film.at(5));
        var past = whatIsRead(replica);
        for (int i = 20; i < 60; i++) {
            film.heard(i + 1, events.get(i));
            replica.apply(events.get(i));
        }
        assertThat(whatIsRead(replica)).isEqualTo(past);
        assertThat(replica.events()).isEqualTo(60);
        replica.backToNow();
        assertThat(replica.momentProperty().get()).isEmpty();
        assertThat(replica.tree().size()).isGreaterThan(5);
    }

    @Test
    void stepsBackAndOnEndAtPhasesAndSimulations() {
        var events = events(1, new Random(1));
        var replica = new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
        var film = replica.film();
        for (int i = 0; i < events.size(); i++) {
            film.heard(i + 1, events.get(i));
        }
        int moment =
                film.index().events().simulationAfter(film.index().events().simulationAfter(0));
        assertThat(events.get(moment - 1)).isInstanceOf(SearchEvent.BackedUp.class);
        assertThat(
                        film.index()
                                .events()
                                .simulationAfter(film.index().events().simulationBefore(moment)))
                .isEqualTo(moment);
        assertThat(film.index().events().phaseAfter(film.index().events().phaseBefore(moment)))
                .isEqualTo(moment);
        assertThat(film.index().events().phaseBefore(0)).isZero();
        assertThat(film.index().events().phaseAfter(events.size())).isEqualTo(events.size());
    }

    @Test
    void momentOfAnotherRunIsRefused() {
        var replica = new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
        var other = new TreeReplica(PROBLEM, SearchSettings.DEFAULT).film().at(0);
        assertThatThrownBy(() -> replica.lookAt(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run on the screen");
    }

    @Test
    void runGoesOnAndIsReadWhileASaveWaitsForTheDisk(@TempDir Path folder)
            throws InterruptedException {
        var events = events(1, new Random(1));
        var film = new TreeReplica(PROBLEM, SearchSettings.DEFAULT).film();
        for (int i = 0; i < 40; i++) {
            film.heard(i + 1, events.get(i));
        }
        var inTheMidst = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        film.heard(41, thoughtWhoseTokensWait(film, inTheMidst, goOn));
        Path file = folder.resolve("saved.espalier");
        var save = Thread.ofPlatform().start(() -> film.save(file, header()));
        inTheMidst.await();

        film.heard(42, new SearchEvent.Paused());
        assertThat(film.index().events().size()).isEqualTo(42);
        assertThat(film.index().events().phaseBefore(42)).isEqualTo(41);
        assertThat(film.at(30).thoughts()).isPositive();
        assertThat(film.after(0, new Goal.At(0))).isPresent();

        goOn.countDown();
        save.join();
        assertThat(RecordingReader.read(file).events()).hasSize(41);
    }

    private static SearchEvent thoughtWhoseTokensWait(
            Film film, CountDownLatch inTheMidst, CountDownLatch goOn) {
        var tokens =
                new DeferredTokens(
                        1,
                        () -> {
                            inTheMidst.countDown();
                            try {
                                goOn.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return List.of(new TokenProbability(1, "3", -1));
                        });
        int id = film.at(film.index().events().size()).thoughts();
        var thought = new Thought("3 + 6 = 9 (left: 9 25 50 75 100)", tokens, -1, 1, false);
        return new SearchEvent.Expanded(
                0,
                Origin.ASKED,
                1,
                List.of(new Proposal(id, thought, 0.5, new Verdict.Unchecked())));
    }

    private static RecordingHeader header() {
        return new RecordingHeader(
                "test",
                PROBLEM,
                new ModelIdentity("none", Map.of()),
                SearchSettings.DEFAULT,
                Instant.EPOCH);
    }

    @Test
    void windowReadsTheRunWhileSomebodyHoldsTheFilm() throws InterruptedException {
        var events = events(1, new Random(1));
        var film = new TreeReplica(PROBLEM, SearchSettings.DEFAULT).film();
        for (int i = 0; i < events.size(); i++) {
            film.heard(i + 1, events.get(i));
        }
        var read = new AtomicReference<FilmIndex>();

        synchronized (film) {
            var window = Thread.ofPlatform().start(() -> read.set(film.index()));
            window.join();
        }

        assertThat(read.get().events().size()).isEqualTo(events.size());
        assertThat(read.get().course()).isNotEmpty();
    }

    private static List<Object> whatIsRead(TreeReplica replica) {
        var tree = replica.tree();
        return List.of(
                IntStream.range(0, tree.size()).mapToObj(id -> thought(replica, tree, id)).toList(),
                replica.tally().tokens(),
                replica.tally().simulations(),
                replica.settings(),
                List.copyOf(replica.selectedPath()),
                replica.workingAt(),
                replica.changes(),
                landmarks(replica));
    }

    private static List<Integer> landmarks(TreeReplica replica) {
        return IntStream.range(0, replica.tree().size())
                .filter(replica.landmarks()::holds)
                .boxed()
                .toList();
    }

    private static List<Object> thought(TreeReplica replica, ReadableTree tree, int id) {
        return List.of(
                tree.visits(id),
                Double.doubleToLongBits(tree.rawValue(id)),
                Double.doubleToLongBits(tree.sum(id)),
                tree.pruned(id),
                tree.pinned(id),
                replica.opinions().of(id),
                replica.equalThoughts().others(tree, id));
    }

    /// The events of a run in which the user prunes and pins at random.
    private static List<SearchEvent> events(long seed, Random random) {
        var settings = SearchSettings.DEFAULT.withSeed(seed);
        settings = SettingCatalog.named("expansions").write(settings, "320");
        settings = SettingCatalog.named("stop-at-verified").write(settings, "off");
        return ScriptedRun.events(
                PROBLEM,
                settings,
                List.of(
                        new Command.StepSimulation(),
                        new Command.StepSimulation(),
                        new Command.Pin(1),
                        new Command.Prune(2),
                        random.nextBoolean() ? new Command.Unpin(1) : new Command.Judge(1, 0.5)));
    }
}
