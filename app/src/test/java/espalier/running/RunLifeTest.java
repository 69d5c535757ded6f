package espalier.running;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.running.RunLife.Beginning;
import espalier.running.RunLife.None;
import espalier.running.RunLife.Waiting;
import espalier.session.Command;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class RunLifeTest {

    private static final Command STEP = new Command.StepPhase();
    private static final Command RUN = new Command.Run();

    @Test
    void askedForWhereNothingRunsItWaits() {
        assertThat(new None().asking(RUN)).isEqualTo(new Waiting(RUN, Optional.empty()));
    }

    @Test
    void laterWishTakesThePlaceOfTheEarlierOne() {
        assertThat(new None().asking(RUN).asking(STEP).first()).contains(STEP);
        assertThat(new Beginning(1, Optional.of(RUN), Optional.empty()).asking(STEP))
                .isEqualTo(new Beginning(1, Optional.of(STEP), Optional.empty()));
    }

    @Test
    void wishTakenBackEndsTheWaitingButNotTheBeginning() {
        assertThat(new Waiting(RUN, Optional.empty()).askingNothing()).isEqualTo(new None());
        assertThat(new Beginning(1, Optional.of(RUN), Optional.empty()).askingNothing())
                .isEqualTo(new Beginning(1, Optional.empty(), Optional.empty()));
    }
}
