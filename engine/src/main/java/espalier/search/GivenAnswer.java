package espalier.search;

import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// One of the different answers of a tree, with the finished chains that give it; answers that say
/// the same are one.
///
/// @param text as the first of the chains gives it
/// @param ends the ids of their last thoughts, rising
/// @param votes how often these chains were drawn
public record GivenAnswer(String text, List<Integer> ends, int votes) {

    public GivenAnswer {
        ends = List.copyOf(ends);
    }

    /// The answers of a tree, the most voted first; of equal ones that which came first. Neither
    /// pruned chains answer nor those with a wrong step.
    public static List<GivenAnswer> of(ReadableTree tree) {
        var ends = new LinkedHashMap<String, List<Integer>>();
        for (int end : FinishedChains.of(tree).ends()) {
            ends.computeIfAbsent(
                            AnswerText.key(Answer.at(tree, end).text()), _ -> new ArrayList<>())
                    .add(end);
        }
        return ends.values().stream()
                .map(of ->
                        new GivenAnswer(
                                Answer.at(tree, of.getFirst()).text(),
                                of,
                                of.stream().mapToInt(end -> tree.thought(end).draws()).sum()))
                .sorted(Comparator.comparingInt(GivenAnswer::votes).reversed())
                .toList();
    }
}
