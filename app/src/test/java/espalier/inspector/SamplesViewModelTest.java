package espalier.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Sample;
import espalier.replica.TreeReplica;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.session.Command;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SamplesViewModelTest {

    private final TreeReplica replica = Trees.visited();
    private final List<Command> sent = new ArrayList<>();
    private final SamplesViewModel samples =
            new SamplesViewModel(replica, new UserView(), sent::add);

    private void answer(Sample... drawn) {
        replica.apply(new SearchEvent.Resampled(0, 10, List.of(drawn)));
        replica.publish();
    }

    private static Sample sample(String text, int draws) {
        return new Sample(text, draws, 0.5, new Verdict.Unchecked());
    }

    @Test
    void drawsAreAskedForInPartsEachAfterTheOneBefore() {
        samples.ask(0, 25);
        assertThat(sent).containsExactly(new Command.Resample(0, 3));

        for (int i = 0; i < 9; i++) {
            assertThat(samples.progressProperty().get()).isBetween(0.0, 0.99);
            answer(sample("a", 2), sample("b", 1));
        }
        assertThat(samples.progressProperty().get()).isNegative();
        assertThat(sent).hasSize(9).last().isEqualTo(new Command.Resample(0, 1));
    }

    @Test
    void sharesAreOfAllDrawsAndTheMostFrequentComesFirst() {
        samples.ask(0, 2);
        answer(sample("a", 1));
        answer(sample("b", 3));

        assertThat(samples.samples())
                .extracting(s -> s.text() + " " + s.share())
                .containsExactly("b 0.75", "a 0.25");
    }

    @Test
    void partThatGivesNothingIsOverToo() {
        samples.ask(0, 20);
        answer();
        assertThat(sent).hasSize(2);
    }

    @Test
    void cancelAsksNoFurtherAndKeepsWhatWasDrawn() {
        samples.ask(0, 20);
        answer(sample("a", 2));
        samples.cancel();
        answer(sample("a", 2));

        assertThat(sent).hasSize(2);
        assertThat(samples.progressProperty().get()).isNegative();
        assertThat(samples.samples()).extracting(s -> s.draws()).containsExactly(4);
    }

    @Test
    void refusalEndsIt() {
        samples.ask(0, 20);
        replica.apply(new SearchEvent.Refused("There is no such thought."));
        replica.publish();
        answer(sample("a", 2));

        assertThat(sent).hasSize(1);
        assertThat(samples.progressProperty().get()).isNegative();
    }
}
