package espalier.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ProblemFamilies;
import espalier.replica.TreeReplica;
import espalier.scripted.ScriptedRun;
import espalier.search.BestLine;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class BestLineTimesTest {

    private static final Problem PROBLEM =
            ProblemFamilies.named("countdown").parse("3 6 25 50 75 100 = 952");

    @Test
    void bestLineIsSaidToLeaveAThoughtWhereItDid() {
        var events = ScriptedRun.steered(PROBLEM);
        var replica = new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
        var film = replica.film();
        for (int i = 0; i < events.size(); i++) {
            film.heard(i + 1, events.get(i));
            replica.apply(events.get(i));
        }
        int left = 0;
        for (int thought : List.of(1, 2, 3, replica.tree().size() / 2)) {
            var on = new ArrayList<Integer>();
            for (int moment = film.index().events().created(thought);
                    moment <= events.size();
                    moment++) {
                replica.lookAt(film.at(moment));
                if (BestLine.of(replica.tree(), replica.settings()).contains(thought)) {
                    on.add(moment);
                }
            }
            replica.backToNow();
            var times = BestLineTimes.of(film, thought);
            assertThat(times.now()).isEqualTo(on.contains(events.size()));
            assertThat(times.first() > 0).isEqualTo(!on.isEmpty());
            if (times.left() > 0) {
                left++;
                assertThat(on).contains(times.left()).doesNotContain(times.left() + 1);
                assertThat(times.now() || on.getLast() == times.left()).isTrue();
            }
        }
        assertThat(left).isPositive();
    }
}
