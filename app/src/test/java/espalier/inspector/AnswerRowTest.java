package espalier.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.AnswerStanding.Standing;
import espalier.settings.AnswerChoice;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.OptionalInt;

class AnswerRowTest {

    private static String line(Standing standing, Optional<String> wanted) {
        return new AnswerRow(
                        AnswerChoice.MAJORITY,
                        OptionalInt.of(3),
                        "500",
                        "2 votes",
                        standing,
                        wanted,
                        true)
                .line();
    }

    @Test
    void wrongAnswerIsSaidToBeWrongBesideTheRule() {
        assertThat(line(Standing.WRONG, Optional.of("24"))).isEqualTo("500 – wrong, wanted 24");
        assertThat(line(Standing.WRONG, Optional.empty())).isEqualTo("500 – wrong");
        assertThat(line(Standing.FAULTY, Optional.of("500"))).isEqualTo("500 – after a wrong line");
    }

    @Test
    void answerThatIsRightOrUncheckedStandsAlone() {
        assertThat(line(Standing.RIGHT, Optional.of("500"))).isEqualTo("500");
        assertThat(line(Standing.UNKNOWN, Optional.of("24"))).isEqualTo("500");
    }
}
