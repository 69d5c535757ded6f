package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;

class FreeTextTest {

    private final ProblemFamily family = new FreeText();
    private final Problem problem = family.parse("Why?");

    private static Thought thought(String text, boolean ends) {
        return new Thought(text, List.of(), -1, 1, ends);
    }

    @Test
    void statementIsTheTextAsOneLine() {
        assertThat(family.parse("  Why  not?\r\nSay\u2028it.\n"))
                .isEqualTo(new Problem("free", "Why  not? Say it.", "Why  not? Say it."));
        assertThat(family.parse("x".repeat(4000)).input()).hasSize(4000);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThatThrownBy(() -> family.parse(" \n "))
                .isInstanceOf(ProblemFormatException.class)
                .hasMessage("Free text expects 1 to 4000 characters; 0 came. Maybe ask something.");
        assertThatThrownBy(() -> family.parse("x".repeat(4001)))
                .hasMessage("Free text expects 1 to 4000 characters; 4001 came. Maybe shorten it.");
    }

    @Test
    void nothingIsChecked() {
        Chain chain = new Chain(problem, List.of(thought("Because.", false)));

        assertThat(family.checker().check(new Chain(problem, List.of())))
                .isEqualTo(new Verdict.Legal("Why?"));
        assertThat(family.checker().check(chain)).isEqualTo(new Verdict.Unchecked());
        assertThat(family.answer(chain)).isEmpty();
        assertThat(family.legalThoughts(chain)).isEmpty();
    }

    @Test
    void lastLineIsTheAnswerWhereTheGeneratorSaysSo() {
        Chain chain = new Chain(problem, List.of(thought("Because.", false), thought("So.", true)));

        assertThat(family.answer(chain)).contains("So.");
        assertThat(family.checker().check(chain)).isEqualTo(new Verdict.Unproved("So."));
    }
}
