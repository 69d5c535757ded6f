package espalier.exporting;

import espalier.diagnosis.AnswerStanding;
import espalier.diagnosis.Oracle;
import espalier.diagnosis.RunFacts;
import espalier.search.BestLine;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run that is written out.
///
/// @param tree as it is; nobody changes it meanwhile
/// @param facts beside the tree
/// @param model what made it, such as `built-in`; empty where it is not known
/// @param oracle whether what only a solver knows is told in reports
public record ExportedRun(
        ReadableTree tree, RunFacts facts, Optional<String> model, Oracle oracle) {

    /// A run that is told whole.
    public ExportedRun(ReadableTree tree, RunFacts facts, Optional<String> model) {
        this(tree, facts, model, Oracle.SHOWN);
    }

    /// The problem in a line.
    String problem() {
        return AnswerStanding.asked(tree.problem(), oracle);
    }

    /// The ids of each chain that came to an end and was not pruned, from the first thought on; the
    /// best line where none did.
    List<List<Integer>> chains() {
        var chains = new ArrayList<List<Integer>>();
        tree.finishedThoughts().filter(id -> !tree.hidden(id)).forEach(id -> chains.add(below(id)));
        if (chains.isEmpty() && bestEnd() != ThoughtId.ROOT) {
            chains.add(below(bestEnd()));
        }
        return chains;
    }

    /// The id of the best line's last thought (see [BestLine]); the problem's where nothing is
    /// below.
    int bestEnd() {
        return BestLine.end(tree, facts.settings().assumed());
    }

    private List<Integer> below(int end) {
        List<Integer> path = tree.path(end);
        return path.subList(1, path.size());
    }

    /// What the model had read before a thought's children: the problem and the chain so far, a
    /// thought a line.
    String prompt(int id) {
        var text = new StringBuilder(tree.problem().statement().strip());
        for (int step : below(id)) {
            text.append('\n').append(tree.thought(step).text().strip());
        }
        return text.toString();
    }
}
