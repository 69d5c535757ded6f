package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.cli.AnswersByRule.Shown;
import espalier.problem.ProblemFamilies;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.search.BestLine;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `espalier solve` says of a run. An answer that the search did not check is checked here, so
/// that the verdict is always the checker's.
///
/// @param checker whose word it is
/// @param seconds from the first phase to the last, loading left out
record SolveResult(
        RunWatch.Outcome outcome,
        ThoughtChecker checker,
        double seconds,
        Optional<Path> recording) {

    /// A run whose answers the family's own checker proves.
    SolveResult(RunWatch.Outcome outcome, double seconds, Optional<Path> recording) {
        this(outcome, ProblemFamilies.checker(), seconds, recording);
    }

    boolean verified() {
        return answer().map(this::shown).map(Shown::verified).orElse(false);
    }

    private Optional<Answer> answer() {
        return AnswerRule.pick(outcome.tree(), outcome.settings());
    }

    private Shown shown(Answer answer) {
        var tree = outcome.tree();
        var chain = tree.chain(answer.thought());
        var family = ProblemFamilies.of(tree.problem());
        return new Shown(
                family.answer(chain).orElse(answer.text()),
                checker.check(chain) instanceof Verdict.Solved);
    }

    private AnswersByRule answers() {
        return AnswersByRule.of(outcome.tree(), outcome.settings(), this::shown);
    }

    private List<Integer> line() {
        return BestLine.of(outcome.tree(), outcome.settings());
    }

    String text() {
        var tree = outcome.tree();
        var text = new StringBuilder();
        for (int id : line()) {
            text.append(row(tree, id));
        }
        text.append(System.lineSeparator());
        answer().map(this::shown)
                .ifPresentOrElse(
                        answer ->
                                text.append("Answer: ")
                                        .append(answer.text())
                                        .append(
                                                answer.verified()
                                                        ? " (verified)"
                                                        : " (not verified)"),
                        () -> text.append("No answer: ").append(stopSentence()));
        text.append(System.lineSeparator()).append(answers().text());
        text.append(System.lineSeparator())
                .append(
                        "%s, %s, %s, %s, %.2f seconds"
                                .formatted(
                                        Texts.counted("simulations", outcome.tally().simulations()),
                                        Texts.counted("expansions", outcome.tally().expansions()),
                                        Texts.counted("thoughts", tree.size()),
                                        Texts.counted("tokens", outcome.tally().tokens()),
                                        seconds));
        recording.ifPresent(
                file -> text.append(System.lineSeparator()).append("Recorded in ").append(file));
        return text.toString();
    }

    private static String row(ReadableTree tree, int id) {
        String figures =
                id == ThoughtId.ROOT
                        ? ""
                        : "value %s  visits %d  prior %.3f"
                                .formatted(
                                        figure(tree.bestKnownValue(id)),
                                        tree.visits(id),
                                        tree.prior(id));
        return "%-44s %s%n".formatted(tree.thought(id).text(), figures).replace(" \n", "\n");
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : "%.3f".formatted(value);
    }

    private String stopSentence() {
        return outcome.stopped()
                .map(reason ->
                        switch (reason) {
                            case EXPANSIONS -> "the budget of expansions is spent.";
                            case SIMULATIONS -> "the budget of simulations is spent.";
                            case THOUGHTS -> "the tree is as large as it may be.";
                            case TOKENS -> "the budget of tokens is spent.";
                            case SECONDS -> "the time is up.";
                            case MEMORY -> "the tree takes as much memory as it may.";
                            case ANSWER_CONVERGED -> "the answer stayed the same.";
                            case EXHAUSTED ->
                                    "nothing is left to expand: every chain has ended. Maybe ask"
                                            + " for more thoughts a step, or another temperature.";
                            case CONVERGED -> "every line that is followed is finished.";
                            case USER -> "the run was stopped.";
                            case VERIFIED_ANSWER -> "the answer rule picks none.";
                        })
                .orElse("the run did not end.");
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("problem", outcome.tree().problem().input());
        answer().map(this::shown)
                .ifPresentOrElse(a -> json.put("answer", a.text()), () -> json.putNull("answer"));
        json.put("verified", verified());
        var chain = json.putArray("chain");
        line().stream().skip(1).forEach(id -> chain.add(outcome.tree().thought(id).text()));
        answers().writeTo(json.putArray("answers"));
        json.put("expansions", outcome.tally().expansions());
        json.put("simulations", outcome.tally().simulations());
        json.put("thoughts", outcome.tree().size());
        json.put("tokens", outcome.tally().tokens());
        json.put("seconds", Math.round(seconds * 1000) / 1000.0);
        recording.ifPresentOrElse(
                file -> json.put("recording", file.toString()), () -> json.putNull("recording"));
        return json.toString();
    }
}
