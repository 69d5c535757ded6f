package espalier.replica;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Goal;
import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.scripted.ScriptedRun;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is sought in a film is found where looking at each moment finds it.
class FilmSearchTest {

    private static final Problem PROBLEM =
            ProblemFamilies.named("countdown").parse("3 6 25 50 75 100 = 952");

    private final TreeReplica replica = new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
    private final Film film = replica.film();
    private List<SearchEvent> events = List.of();

    static Stream<Goal> goals() {
        return Stream.of(
                new Goal.At(1),
                new Goal.At(3),
                new Goal.Elsewhere(1),
                new Goal.Answer(),
                new Goal.Hit());
    }

    @BeforeEach
    void runASearch() {
        events = ScriptedRun.steered(PROBLEM);
        for (int i = 0; i < events.size(); i++) {
            film.heard(i + 1, events.get(i));
            replica.apply(events.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("goals")
    void goalIsFoundBeforeAndAfterEachMoment(Goal goal) {
        var reached =
                IntStream.rangeClosed(1, events.size())
                        .filter(i -> goal.reachedBy(events.get(i - 1), replica.tree()))
                        .toArray();
        for (int moment = 0; moment <= events.size(); moment += 7) {
            int at = moment;
            assertThat(film.before(moment, goal))
                    .isEqualTo(IntStream.of(reached).filter(r -> r < at).max());
            assertThat(film.after(moment, goal))
                    .isEqualTo(IntStream.of(reached).filter(r -> r > at).findFirst());
        }
    }

    @Test
    void onlookerSeesEachEventWithTheTreeAfterIt() {
        int thought = replica.tree().size() / 2;
        int created = film.index().events().created(thought);
        var moments = new ArrayList<Integer>();
        film.since(
                thought,
                (moment, event, tree, settings) -> {
                    moments.add(moment);
                    assertThat(event).isEqualTo(events.get(moment - 1));
                    assertThat(tree.visits(0)).isEqualTo(film.at(moment).heard.tree.visits(0));
                    assertThat(settings).isEqualTo(replica.settings());
                });
        assertThat(moments)
                .isEqualTo(IntStream.rangeClosed(created + 1, events.size()).boxed().toList());
    }
}
