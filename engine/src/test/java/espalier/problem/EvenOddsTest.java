package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.thought.Chain;
import espalier.thought.Evaluation;

import org.junit.jupiter.api.Test;

import java.util.List;

class EvenOddsTest {

    @Test
    void everyChainIsWorthOneHalf() {
        Chain chain = Chains.of(new GameOf24(), "4 5 6 10");

        assertThat(new EvenOdds().evaluate(List.of(chain, chain)))
                .containsExactly(new Evaluation(0.5, "none"), new Evaluation(0.5, "none"));
    }
}
