package espalier.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.scripted.ScriptedRun;
import espalier.session.Command;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A run shown at a moment of its past is, in all that the screen reads, the run as it was then.
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
        int moment = film.simulationAfter(film.simulationAfter(0));
        assertThat(events.get(moment - 1)).isInstanceOf(SearchEvent.BackedUp.class);
        assertThat(film.simulationAfter(film.simulationBefore(moment))).isEqualTo(moment);
        assertThat(film.phaseAfter(film.phaseBefore(moment))).isEqualTo(moment);
        assertThat(film.phaseBefore(0)).isZero();
        assertThat(film.phaseAfter(events.size())).isEqualTo(events.size());
    }

    @Test
    void momentOfAnotherRunIsRefused() {
        var replica = new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
        var other = new TreeReplica(PROBLEM, SearchSettings.DEFAULT).film().at(0);
        assertThatThrownBy(() -> replica.lookAt(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run on the screen");
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
