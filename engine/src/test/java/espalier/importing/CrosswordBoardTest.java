package espalier.importing;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.RunDiagnosis;
import espalier.diagnosis.RunFacts;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

class CrosswordBoardTest {

    @Test
    void wordsStandAcrossAndDown() {
        assertThat(new CrosswordBoard(List.of("h1. abcde", "v5. efghi", "Maybe.")).rows())
                .isEqualTo("abcde ....f ....g ....h ....i");
    }

    @Test
    void aLaterWordStandsOverAnEarlierOne() {
        assertThat(new CrosswordBoard(List.of("h1. abcde", "v1. vwxyz")).rows())
                .startsWith("vbcde w....");
    }

    /// One board, reached with another word last.
    private static final String TWICE =
            """
            [[{"total_step": 0, "env_step": 2, "actions": ["h1. abcde", "h2. fghij"],
               "info": {"r_word": 1.0}, "count": {"impossible": 0}},
              {"total_step": 1, "env_step": 2, "actions": ["h2. fghij", "h1. abcde"],
               "info": {"r_word": 1.0}, "count": {"impossible": 1}}]]
            """;

    @Test
    void theSameBoardIsOneAnswerWhicheverWordCameLast() throws IOException {
        var run = LogImport.read("log", TWICE.getBytes(StandardCharsets.UTF_8)).runs().getFirst();

        assertThat(RunDiagnosis.of(RunFacts.of(run.recording()), run.tree()).findings())
                .extracting(finding -> finding.sentence(Locale.ENGLISH))
                .contains(
                        "The answer \"abcde fghij ..... ..... .....\" has 2 of 2 votes; the best"
                                + " value of its chains is 1.");
    }
}
