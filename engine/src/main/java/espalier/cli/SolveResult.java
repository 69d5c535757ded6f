package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.diagnosis.AnswerStanding;
import espalier.diagnosis.AnswerStanding.Standing;
import espalier.diagnosis.Oracle;
import espalier.event.StopReason;
import espalier.problem.ProblemFamilies;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.search.BestLine;
import espalier.thought.ThoughtChecker;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `espalier solve` says of a run. An answer that the search did not check is checked here, so
/// that the verdict is always the checker's.
///
/// @param checker whose word it is
/// @param oracle whether what the family knows of the answer counts, which it does not beside a
///   checker of the user's own
/// @param seconds from the first phase to the last, loading left out
record SolveResult(
        RunWatch.Outcome outcome,
        ThoughtChecker checker,
        Oracle oracle,
        double seconds,
        Optional<Path> recording) {

    /// A run whose answers the family's own checker proves.
    SolveResult(RunWatch.Outcome outcome, double seconds, Optional<Path> recording) {
        this(outcome, ProblemFamilies.checker(), Oracle.SHOWN, seconds, recording);
    }

    boolean verified() {
        return answer().filter(one -> one.standing() == Standing.RIGHT).isPresent();
    }

    private Optional<AnswerStanding> answer() {
        return AnswerRule.pick(outcome.tree(), outcome.settings()).map(this::standing);
    }

    private AnswerStanding standing(Answer answer) {
        return AnswerStanding.of(outcome.tree(), answer, checker::check, oracle);
    }

    private Optional<String> wanted() {
        return AnswerStanding.wanted(outcome.tree().problem(), oracle);
    }

    private AnswersByRule answers() {
        return AnswersByRule.of(outcome.tree(), outcome.settings(), this::standing);
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
        text.append(
                answer().map(OutcomeLine::answered)
                        .orElseGet(() -> OutcomeLine.unanswered(wanted(), stopSentence())));
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
                        : "value %-7s  visits %d  prior %s"
                                .formatted(
                                        Figures.value(tree, id),
                                        tree.visits(id),
                                        Figures.prior(tree, id));
        return "%-44s %s%n".formatted(tree.thought(id).text(), figures).replace(" \n", "\n");
    }

    private String stopSentence() {
        return Texts.text(
                "stopped." + outcome.stopped().map(StopReason::name).orElse("broken-off"));
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("problem", outcome.tree().problem().input());
        OutcomeLine.writeTo(json, answer(), wanted());
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
