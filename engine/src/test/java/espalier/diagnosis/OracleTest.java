package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.ChainDiagnosis.Solvability;
import espalier.search.Answer;
import espalier.settings.AnswerChoice;
import espalier.settings.SearchSettings;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a hidden oracle keeps back.
class OracleTest {

    private static final String LEADING = "13 - 9 = 4 (left: 4 4 10)";
    private static final String LOST = "4 + 9 = 13 (left: 10 13 13)";

    private final Sketch game =
            Sketch.of("game24", "4 9 10 13").checked(0, LOST, 0.9).checked(0, LEADING, 0.2);

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(finding -> finding.sentence(Locale.ENGLISH)).toList();
    }

    @Test
    void nextStepIsToldByAnOracleThatIsShownAlone() {
        var shown = ChainDiagnosis.of(game.tree(), 1, Oracle.SHOWN);
        var hidden = ChainDiagnosis.of(game.tree(), 1, Oracle.HIDDEN);

        assertThat(said(shown.findings())).anyMatch(sentence -> sentence.contains(LEADING));
        assertThat(said(hidden.findings())).noneMatch(sentence -> sentence.contains(LEADING));
        assertThat(hidden.steps())
                .allSatisfy(step -> {
                    assertThat(step.before()).isEqualTo(Solvability.UNKNOWN);
                    assertThat(step.after()).isEqualTo(Solvability.UNKNOWN);
                });
        assertThat(hidden.firstWrong()).isEmpty();
    }

    @Test
    void runIsToldWithoutTheSolverWhereTheOracleIsHidden() {
        var facts = new RunFacts(SearchSettings.DEFAULT, 3, Optional.of("EXPANSIONS"));
        var shown = RunDiagnosis.of(facts, game.tree(), Oracle.SHOWN);
        var hidden = RunDiagnosis.of(facts, game.tree(), Oracle.HIDDEN);

        assertThat(shown.levels()).isNotEmpty();
        assertThat(hidden.levels()).isEmpty();
        assertThat(said(hidden.findings())).noneMatch(sentence -> sentence.contains(LEADING));
    }

    @Test
    void answerThatAProblemStatesIsKeptBackAndANumberThatIsAskedForIsNot() {
        var words =
                Sketch.of("words", "Mia has 12 pens and gives 5 away. How many are left? = 7")
                        .end(0, new Verdict.Unsolved("The answer is 7."), 0.9);
        var settings =
                words.settings()
                        .with(words.settings().answering().withRule(AnswerChoice.BEST_VALUE));
        var facts = new RunFacts(settings, 1, Optional.empty());

        assertThat(AnswerStanding.of(facts, words.tree(), Oracle.SHOWN).orElseThrow().wanted())
                .contains("7");
        assertThat(AnswerStanding.of(facts, words.tree(), Oracle.HIDDEN).orElseThrow().wanted())
                .isEmpty();
        var lost = new Answer(1, LOST, Answer.Proof.UNVERIFIED);
        assertThat(AnswerStanding.of(game.tree(), lost, Oracle.HIDDEN).wanted()).contains("24");
    }
}
