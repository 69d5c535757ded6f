package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.diagnosis.FoundAnswer.Proof;
import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.recording.RecordingHeader;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

class RunComparisonTest {

    /// Writes a run event by event.
    private static final class Script {
        private final String statement;
        private final List<RecordedEvent> events = new ArrayList<>();
        private int next = 1;

        Script(String statement) {
            this.statement = statement;
        }

        Script expand(int parent, String... texts) {
            var made = new ArrayList<Proposal>();
            for (String text : texts) {
                Verdict verdict =
                        text.contains("=") ? new Verdict.Solved(text) : new Verdict.Legal(text);
                made.add(new Proposal(next++, Thought.written(text), 0.5, verdict));
            }
            return add(new SearchEvent.Expanded(parent, Origin.SEARCH, 1, made));
        }

        Script value(int id, double value) {
            return add(
                    new SearchEvent.Evaluated("test", List.of(new SearchEvent.Opinion(id, value))));
        }

        private Script add(SearchEvent event) {
            events.add(new RecordedEvent(events.size() + 1, 0, event));
            return this;
        }

        RunComparison.Run run() {
            var header =
                    new RecordingHeader(
                            "test",
                            new Problem("f", "1", statement),
                            new ModelIdentity("none", Map.of()),
                            SearchSettings.DEFAULT,
                            Instant.EPOCH);
            var recording = new Recording(header, events, List.of());
            return new RunComparison.Run(recording, recording.tree());
        }
    }

    private static Script script() {
        return new Script("Solve 1.");
    }

    private static RunComparison compared(Script first, Script second) {
        return RunComparison.of(first.run(), second.run());
    }

    private static String verdict(RunComparison compared) {
        return compared.findings().getFirst().sentence(Locale.ENGLISH);
    }

    @Test
    void treesAreAlignedByTextWhateverTheIdsAre() {
        var first = script().expand(0, "a", "b").expand(1, "c").expand(2, "d");
        var second = script().expand(0, "a", "b").expand(2, "d", "e").expand(1, "c");

        var compared = compared(first, second);

        assertThat(compared.both()).isEqualTo(4);
        assertThat(compared.onlyFirst()).isZero();
        assertThat(compared.onlySecond()).isEqualTo(1);
        assertThat(compared.divergence()).hasValue(2);
        assertThat(verdict(compared))
                .isEqualTo("They part at expansion 2: the first expands \"a\", the second \"b\".");
        assertThat(compared.findings().getFirst().evidence()).containsExactly(1);
    }

    @Test
    void equalSiblingsAreMatchedInOrder() {
        var compared = compared(script().expand(0, "a", "a"), script().expand(0, "a", "a", "a"));

        assertThat(compared.both()).isEqualTo(2);
        assertThat(compared.onlySecond()).isEqualTo(1);
        assertThat(verdict(compared)).contains("not both propose \"a\" in the same place");
    }

    @Test
    void eachAnswerIsToldWithTheBudgetAtWhichItWasFound() {
        var first = script().expand(0, "a").expand(1, "x = 1");
        var second = script().expand(0, "a", "y = 2").expand(1, "b").expand(3, "x = 1");

        assertThat(compared(first, second).answers())
                .containsExactly(
                        new FoundAnswer(
                                "x = 1",
                                Proof.RIGHT,
                                OptionalInt.of(2),
                                OptionalInt.of(3),
                                OptionalInt.of(2)),
                        new FoundAnswer(
                                "y = 2",
                                Proof.RIGHT,
                                OptionalInt.empty(),
                                OptionalInt.of(1),
                                OptionalInt.empty()));
    }

    @Test
    void runThatGoesOnDivergesWhereTheOtherStops() {
        var compared = compared(script().expand(0, "a"), script().expand(0, "a").expand(1, "b"));

        assertThat(compared.divergence()).hasValue(2);
        assertThat(verdict(compared)).contains("up to expansion 1; then the first stops");
    }

    @Test
    void runsThatOnlyValueDifferentlyPartAtThatThought() {
        var compared =
                compared(
                        script().expand(0, "a", "b").value(2, 0.25),
                        script().expand(0, "a", "b").value(2, 0.75));

        assertThat(verdict(compared))
                .isEqualTo(
                        "They expand and propose the same, but value \"b\" differently: 0.25"
                                + " against 0.75.");
    }

    @Test
    void runComparedWithItselfHasNoDivergence() {
        var compared = compared(script().expand(0, "a"), script().expand(0, "a"));

        assertThat(compared.divergence()).isEmpty();
        assertThat(verdict(compared)).startsWith("Both runs did the same");
    }

    @Test
    void runsOfTwoProblemsAreRefusedInOneSentence() {
        assertThatThrownBy(() -> compared(script(), new Script("Solve 2.")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not of \"Solve 1.\" and \"Solve 2.\". Maybe");
    }

    private static List<String> sentences(RunComparison compared) {
        return compared.findings().stream().map(f -> f.sentence(Locale.ENGLISH)).toList();
    }

    @Test
    void whatBothHaveIsCountedWithoutTheProblem() {
        var compared = compared(script().expand(0, "a", "b"), script().expand(0, "a", "c", "d"));

        assertThat(sentences(compared))
                .element(1)
                .isEqualTo("Thoughts in both: 1; only in the first: 1; only in the second: 2.");
        assertThat(compared.onlyFirst()).isEqualTo(1);
        assertThat(compared.onlySecond()).isEqualTo(2);
    }

    @Test
    void whoFoundWhichAnswerIsSaid() {
        var first = script().expand(0, "a", "z = 3").expand(1, "x = 1");
        var second = script().expand(0, "a", "y = 2").expand(1, "b").expand(3, "x = 1");
        var compared = compared(first, second);

        assertThat(sentences(compared).subList(2, 5))
                .containsExactly(
                        "Only the first found \"z = 3\", by expansion 1.",
                        "Both found \"x = 1\": the first by expansion 2, the second by expansion"
                                + " 3.",
                        "Only the second found \"y = 2\", by expansion 1.");
        assertThat(compared.findings().get(2).evidence()).containsExactly(2);
        assertThat(compared.findings().get(4).evidence()).isEmpty();
    }

    @Test
    void firstRunThatGoesOnAloneIsSaidToAndShown() {
        var compared =
                compared(
                        script().expand(0, "a").expand(1, "b").expand(2, "c"),
                        script().expand(0, "a"));

        assertThat(compared.divergence()).hasValue(2);
        assertThat(verdict(compared)).contains("up to expansion 1; then the second stops");
        assertThat(compared.findings().getFirst().evidence()).containsExactly(1);
    }

    @Test
    void firstProposalThatDiffersIsTheOneThatIsNamed() {
        assertThat(verdict(compared(script().expand(0, "a", "b"), script().expand(0, "a", "c"))))
                .contains("not both propose \"b\" in the same place");
        assertThat(verdict(compared(script().expand(0, "a"), script().expand(0, "a", "c"))))
                .contains("not both propose \"c\" in the same place");
    }

    @Test
    void otherValueIsOfTheExpansionThatBroughtTheThought() {
        var first = script().expand(0, "a").expand(1, "b").value(2, 0.25).expand(2, "c");
        var second = script().expand(0, "a").expand(1, "b").value(2, 0.75).expand(2, "c");

        assertThat(compared(first, second).divergence()).hasValue(2);
        assertThat(
                        compared(
                                        script().expand(0, "a").value(0, 0.25),
                                        script().expand(0, "a").value(0, 0.75))
                                .divergence())
                .as("of the problem itself")
                .hasValue(1);
    }
}
