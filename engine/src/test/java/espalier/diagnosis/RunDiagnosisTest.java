package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import espalier.diagnosis.ChainDiagnosis.Solvability;
import espalier.diagnosis.Outcome.Kind;
import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.problem.ProblemFamilies;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.recording.RecordingHeader;
import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

class RunDiagnosisTest {

    private final Problem problem = ProblemFamilies.named("game24").parse("1 1 4 6");
    private final List<SearchEvent> events = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>(List.of(new Chain(problem, List.of())));

    /// Proposes thoughts after one, with values, as a search of ours with its checker does.
    private void expand(int parent, Map<String, Double> proposals) {
        var made = new ArrayList<Proposal>();
        var opinions = new ArrayList<SearchEvent.Opinion>();
        proposals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> {
                    var thought = Thought.written(e.getKey());
                    var chain = chains.get(parent).then(thought);
                    int id = chains.size();
                    chains.add(chain);
                    made.add(
                            new Proposal(id, thought, 0.5, ProblemFamilies.checker().check(chain)));
                    opinions.add(new SearchEvent.Opinion(id, e.getValue()));
                });
        events.add(new SearchEvent.Expanded(parent, Origin.SEARCH, 1, made));
        events.add(new SearchEvent.Evaluated("test", opinions));
    }

    private Recording recording(Algorithm algorithm) {
        var recorded = new ArrayList<RecordedEvent>();
        for (SearchEvent event : events) {
            recorded.add(new RecordedEvent(recorded.size() + 1, 0, event));
        }
        return new Recording(
                new RecordingHeader(
                        "test",
                        problem,
                        new ModelIdentity("none", Map.of()),
                        SearchSettings.DEFAULT.with(algorithm),
                        Instant.EPOCH),
                recorded,
                List.of());
    }

    private RunDiagnosis diagnosis(Algorithm algorithm) {
        var recording = recording(algorithm);
        return RunDiagnosis.of(recording, recording.tree());
    }

    @Test
    void aRightThoughtThatWasNotKeptIsNamedWithTheSmallestChange() {
        expand(0, Map.of("4 * 6 = 24 (left: 1 1 24)", 0.2, "1 + 1 = 2 (left: 2 4 6)", 0.9));
        expand(1, Map.of("2 + 4 = 6 (left: 6 6)", 0.1));
        var lost = ProblemFamilies.named("game24").solver().orElseThrow().solvable(chains.get(1));

        var diagnosis = diagnosis(Algorithm.BREADTH_FIRST);

        assertThat(lost).isFalse();
        assertThat(diagnosis.outcome()).isEqualTo(new Outcome(Kind.DROPPED, 1));
        assertThat(diagnosis.findings())
                .extracting(Finding::key)
                .containsExactly("dropped", "judged-too-low", "wider");
        assertThat(diagnosis.findings().getLast().sentence(Locale.ENGLISH))
                .isEqualTo("Keeping 2 thoughts instead of 1 would have kept it.");
        assertThat(diagnosis.place()).hasValue(2);
    }

    private static final String RIGHT = "4 * 6 = 24 (left: 1 1 24)";
    private static final String RIGHT_TOO = "1 * 4 = 4 (left: 1 4 6)";
    private static final String WRONG = "1 + 1 = 2 (left: 2 4 6)";

    private static List<String> sentences(RunDiagnosis diagnosis) {
        return diagnosis.findings().stream().map(f -> f.sentence(Locale.ENGLISH)).toList();
    }

    @Test
    void aRightThoughtOfEqualValueThatCameLaterLostATie() {
        expand(0, Map.of(RIGHT, 0.5, WRONG, 0.5));
        expand(1, Map.of("2 + 4 = 6 (left: 6 6)", 0.1));

        var diagnosis = diagnosis(Algorithm.BREADTH_FIRST);

        assertThat(diagnosis.findings())
                .extracting(Finding::key)
                .containsExactly("dropped", "lost-a-tie", "wider");
        assertThat(sentences(diagnosis).get(1))
                .isEqualTo(
                        "It lost a tie: place 2 of 2 with value 0.5; the last thought that was kept"
                                + " has 0.5 too, but came earlier.");
        assertThat(diagnosis.findings().get(1).evidence()).containsExactly(2, 1);
    }

    @Test
    void aRightThoughtThatWasValuedHigherThanWhatWasKeptLostNoTie() {
        expand(0, Map.of(RIGHT, 0.9, WRONG, 0.2));
        expand(1, Map.of("2 + 4 = 6 (left: 6 6)", 0.1));

        assertThat(diagnosis(Algorithm.DEPTH_FIRST).findings())
                .extracting(Finding::key)
                .containsExactly("dropped");
        assertThat(diagnosis(Algorithm.BREADTH_FIRST).findings())
                .extracting(Finding::key)
                .containsExactly("dropped");
    }

    @Test
    void widthIsNoRemedyWhereASearchKeepsNoFixedNumber() {
        expand(0, Map.of(RIGHT, 0.2, WRONG, 0.9));
        expand(1, Map.of("2 + 4 = 6 (left: 6 6)", 0.1));

        assertThat(diagnosis(Algorithm.DEPTH_FIRST).findings())
                .extracting(Finding::key)
                .containsExactly("dropped", "judged-too-low");
    }

    @Test
    void aSelectorThatHasKeptNothingYetHasDroppedNothing() {
        expand(0, Map.of(RIGHT, 0.2, WRONG, 0.9));

        assertThat(diagnosis(Algorithm.BREADTH_FIRST).outcome())
                .isEqualTo(new Outcome(Kind.OUT_OF_BUDGET, 1));
    }

    @Test
    void aRightThoughtThatWaitsInARunThatGoesOnIsNotLost() {
        expand(0, Map.of(RIGHT, 0.2, WRONG, 0.9));

        assertThat(sentences(diagnosis(Algorithm.PUCT)))
                .containsExactly(
                        "Nothing is lost yet: at level 1 a thought from which the answer can be"
                                + " reached is still waiting: \""
                                + RIGHT
                                + "\".");
    }

    @Test
    void oneOfTwoRightThoughtsPrunedLeavesTheOtherWaiting() {
        expand(0, Map.of(RIGHT, 0.2, RIGHT_TOO, 0.2));
        events.add(new SearchEvent.Pruned(1));

        var diagnosis = diagnosis(Algorithm.PUCT);

        assertThat(diagnosis.outcome()).isEqualTo(new Outcome(Kind.OUT_OF_BUDGET, 1));
        assertThat(diagnosis.findings())
                .extracting(Finding::key, Finding::evidence)
                .containsExactly(tuple("still-open", List.of(2)));
    }

    @Test
    void allRightThoughtsPrunedAreShown() {
        expand(0, Map.of(RIGHT, 0.2, RIGHT_TOO, 0.2));
        events.add(new SearchEvent.Pruned(1));
        events.add(new SearchEvent.Pruned(2));

        assertThat(diagnosis(Algorithm.PUCT).findings())
                .extracting(Finding::key, Finding::evidence)
                .containsExactly(tuple("pruned", List.of(1, 2)));
    }

    @Test
    void aProblemWithoutARightAnswerIsNobodysFault() {
        var tree = new SearchTree(ProblemFamilies.named("game24").parse("1 1 1 1"));
        tree.add(
                0,
                Thought.written("1 + 1 = 2 (left: 1 1 2)"),
                new Verdict.Legal("1 1 2"),
                0.5,
                Origin.SEARCH);
        tree.markExpanded(0);

        var diagnosis = RunDiagnosis.of(RunFacts.of(recording(Algorithm.PUCT)), tree);

        assertThat(sentences(diagnosis)).containsExactly("This problem has no right answer.");
    }

    @Test
    void aChainThatReachedTheTargetWithoutSayingSoIsNamed() {
        var tree = new SearchTree(ProblemFamilies.named("countdown").parse("3 5 8 = 29"));
        for (String line : List.of("3 * 8 = 24 (left: 5 24)", "24 + 5 = 29 (left: 29)")) {
            int parent = tree.size() - 1;
            tree.add(parent, Thought.written(line), new Verdict.Unchecked(), 0.5, Origin.SEARCH);
            tree.markExpanded(parent);
        }
        tree.markExpanded(2);

        var diagnosis = RunDiagnosis.of(RunFacts.of(recording(Algorithm.PUCT)), tree);

        assertThat(diagnosis.outcome().kind()).isEqualTo(Kind.FINAL_LINE_WRONG);
        assertThat(sentences(diagnosis))
                .containsExactly(
                        "A chain reached 29 with \"24 + 5 = 29 (left: 29)\", but no line states the"
                                + " answer.");
        assertThat(diagnosis.findings().getFirst().evidence()).containsExactly(2);
    }

    @Test
    void aRunThatHasNotBegunHasLostNothing() {
        var diagnosis = diagnosis(Algorithm.PUCT);

        assertThat(diagnosis.outcome()).isEqualTo(new Outcome(Kind.NOT_SOLVED, 0));
        assertThat(diagnosis.findings()).extracting(Finding::key).containsExactly("not-begun");
    }

    @Test
    void aRightThoughtThatWasStillOpenIsNoFaultOfTheSelector() {
        expand(0, Map.of("4 * 6 = 24 (left: 1 1 24)", 0.2, "1 + 1 = 2 (left: 2 4 6)", 0.9));
        events.add(new SearchEvent.Stopped(StopReason.EXPANSIONS));

        var diagnosis = diagnosis(Algorithm.PUCT);

        assertThat(diagnosis.outcomeWord()).isEqualTo("step1_generated_but_out_of_budget");
        assertThat(diagnosis.findings()).extracting(Finding::key).containsExactly("out-of-budget");
    }

    @Test
    void factsOfARunAreWhyItStoppedAndWhatItCost() {
        expand(0, Map.of("4 * 6 = 24 (left: 1 1 24)", 0.2));
        assertThat(RunFacts.of(recording(Algorithm.PUCT)).stop()).isEmpty();
        events.add(new SearchEvent.Stopped(StopReason.EXPANSIONS));

        var facts = RunFacts.of(recording(Algorithm.PUCT));

        assertThat(facts.stop()).hasValue("EXPANSIONS");
        assertThat(facts.expansions()).isEqualTo(1);
        assertThat(facts.tokens()).hasValue(1);
    }

    @Test
    void aPrunedRightThoughtIsTheUsersDoing() {
        expand(0, Map.of("4 * 6 = 24 (left: 1 1 24)", 0.2));
        events.add(new SearchEvent.Pruned(1));

        assertThat(diagnosis(Algorithm.PUCT).outcome()).isEqualTo(new Outcome(Kind.PRUNED, 1));
    }

    @Test
    void aRightStepThatWasWrittenWronglyIsNamedBesideWhatIsMissing() {
        expand(0, Map.of("4 * 6 = 24 (left: 1 24)", 0.9));

        var diagnosis = diagnosis(Algorithm.BREADTH_FIRST);

        assertThat(diagnosis.outcomeWord()).isEqualTo("step1_never_generated");
        assertThat(diagnosis.findings())
                .extracting(Finding::key)
                .containsExactly("never-generated", "missing", "spoilt");
        assertThat(diagnosis.levels().getFirst().legality()).isEqualTo(Map.of("left-set wrong", 1));
    }

    @Test
    void aRunThatSolvedItPointsAtItsChain() {
        expand(0, Map.of("4 * 6 = 24 (left: 1 1 24)", 0.2));
        expand(1, Map.of("24 * 1 = 24 (left: 1 24)", 0.2));
        expand(2, Map.of("24 * 1 = 24 (left: 24)", 0.2));

        var diagnosis = diagnosis(Algorithm.PUCT);

        assertThat(diagnosis.outcomeWord()).isEqualTo("solved");
        assertThat(diagnosis.place()).hasValue(3);
        assertThat(diagnosis.levels()).extracting(LevelFigures::solvableKept).contains(1);
    }

    @Test
    void aWrongStatementOfTheAnswerNamesTheProblemsTarget() {
        var tree = new SearchTree(ProblemFamilies.named("countdown").parse("3 5 8 = 29"));
        for (String line : List.of("3 * 8 = 24 (left: 5 24)", "24 + 5 = 29 (left: 29)", "= 28")) {
            int parent = tree.size() - 1;
            tree.add(parent, Thought.written(line), new Verdict.Unchecked(), 0.5, Origin.SEARCH);
            tree.markExpanded(parent);
        }

        var diagnosis = RunDiagnosis.of(RunFacts.of(recording(Algorithm.PUCT)), tree);

        assertThat(diagnosis.outcomeWord()).isEqualTo("reached_29_but_final_expression_wrong");
        assertThat(diagnosis.findings().getFirst().sentence(Locale.ENGLISH))
                .isEqualTo(
                        "A chain reached 29 with \"24 + 5 = 29 (left: 29)\", but the line that"
                                + " states the answer is wrong: \"= 28\".");
    }

    @Test
    void aChainsFirstWrongStepIsNamedWithItsBestSibling() {
        expand(0, Map.of("4 * 6 = 24 (left: 1 1 24)", 0.2, "1 + 1 = 2 (left: 2 4 6)", 0.9));
        expand(1, Map.of("2 + 4 = 6 (left: 6 6)", 0.1));

        var chain = ChainDiagnosis.of(recording(Algorithm.PUCT).tree(), 3);

        assertThat(chain.firstWrong()).hasValue(1);
        assertThat(chain.steps())
                .extracting(ChainDiagnosis.Step::before)
                .containsExactly(Solvability.SOLVABLE, Solvability.LOST);
        assertThat(chain.findings())
                .extracting(Finding::key)
                .containsExactly("losing-step", "best-sibling");
        assertThat(chain.steps().getLast().change()).isEqualTo(0.1 - 0.9);
    }

    @Test
    void aRightStepThatWasThrownAwayIsCalledByName() {
        expand(0, Map.of("4 * 6 = 24 (left: 1 1 24)", 0.2));

        var chain = ChainDiagnosis.of(recording(Algorithm.PUCT).tree(), 1);

        assertThat(chain.firstWrong()).isEmpty();
        assertThat(chain.findings()).extracting(Finding::key).containsExactly("chain-thrown-away");
    }

    /// 1 1 4 6 as far as 24, and a line that states the answer, of which this is said.
    private static ChainDiagnosis stating(Verdict verdict) {
        var tree = new SearchTree(ProblemFamilies.named("game24").parse("1 1 4 6"));
        int at = 0;
        for (String text :
                List.of(
                        "4 * 6 = 24 (left: 1 1 24)",
                        "1 * 24 = 24 (left: 1 24)",
                        "1 * 24 = 24 (left: 24)")) {
            at = tree.add(at, Thought.written(text), new Verdict.Legal(text), 1, Origin.SEARCH);
        }
        at = tree.add(at, Thought.written("Answer: 4 * 6 * 1 * 1 = 24"), verdict, 1, Origin.SEARCH);
        return ChainDiagnosis.of(tree, at);
    }

    @Test
    void lineThatStatesARightAnswerIsNoWrongStep() {
        var chain = stating(new Verdict.Solved("4 * 6 * 1 * 1 = 24"));
        assertThat(chain.firstWrong()).isEmpty();
        assertThat(chain.findings()).extracting(Finding::key).containsExactly("chain-solved");
        assertThat(chain.steps().getLast().after()).isEqualTo(Solvability.SOLVABLE);
    }

    @Test
    void lineThatStatesAWrongAnswerIsTheFirstWrongStep() {
        var chain = stating(new Verdict.Unsolved("It uses 4 twice."));
        assertThat(chain.firstWrong()).hasValue(4);
        assertThat(chain.findings().getFirst().words()).contains("It uses 4 twice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN"})
    void everySentenceIsThereInEachLanguage(String language) throws IOException {
        assertThat(keys("_" + language)).isEqualTo(keys(""));
    }

    private static List<String> keys(String language) throws IOException {
        var texts = new Properties();
        try (var in =
                Objects.requireNonNull(
                        Finding.class.getResourceAsStream(
                                "diagnosis" + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames().stream().sorted().toList();
    }
}
