package espalier.replica;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.replica.PlayedLines.Rollout;

import org.junit.jupiter.api.Test;

import java.util.List;

class PlayedLinesTest {

    private final PlayedLines rollouts = new PlayedLines();

    @Test
    void latestFourOfAThoughtAreKeptTheLatestFirst() {
        for (int i = 1; i <= 6; i++) {
            play(3, i);
        }

        assertThat(rollouts.of(3)).extracting(Rollout::value).containsExactly(0.6, 0.5, 0.4, 0.3);
        assertThat(rollouts.of(4)).isEmpty();
    }

    @Test
    void thoughtsThatWerePlayedFromLongAgoAreForgotten() {
        play(0, 1);
        play(1, 2);
        for (int thought = 2; thought < 2_000; thought++) {
            play(thought, 3);
        }
        play(0, 4);
        play(2_000, 5);

        assertThat(rollouts.of(0)).extracting(Rollout::value).containsExactly(0.4, 0.1);
        assertThat(rollouts.of(1)).isEmpty();
        assertThat(rollouts.of(2)).hasSize(1);
    }

    private void play(int thought, int tenths) {
        rollouts.hear(
                new SearchEvent.RolledOut(thought, List.of("line " + tenths), tenths / 10.0, 5));
    }
}
