package espalier.diagnosis;

import espalier.search.GivenAnswer;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answers that a run found, with votes, values and when; and where they part.
///
/// The two answers with the most votes part at a thought below which both are given, while each of
/// its continuations leads to one of them only. Of several such thoughts it is the one with the
/// most of these chains below.
final class AnswersFound {

    private static final int MOST_ANSWERS = 5;

    private final RunFacts facts;
    private final ReadableTree tree;
    private final List<GivenAnswer> answers;

    private AnswersFound(RunFacts facts, ReadableTree tree) {
        this.facts = facts;
        this.tree = tree;
        answers = GivenAnswer.of(tree);
    }

    static List<Finding> of(RunFacts facts, ReadableTree tree) {
        return new AnswersFound(facts, tree).findings();
    }

    private List<Finding> findings() {
        if (answers.isEmpty()) {
            return List.of(new Finding("no-answer", List.of(), List.of()));
        }
        var findings = new ArrayList<Finding>();
        int votes = answers.stream().mapToInt(GivenAnswer::votes).sum();
        answers.stream().limit(MOST_ANSWERS).forEach(one -> findings.add(answer(one, votes)));
        if (answers.size() > MOST_ANSWERS) {
            var others = answers.subList(MOST_ANSWERS, answers.size());
            findings.add(
                    new Finding(
                            "answers-more",
                            List.of(
                                    whole(others.size()),
                                    whole(others.stream().mapToInt(GivenAnswer::votes).sum()),
                                    whole(votes)),
                            others.stream().map(one -> one.ends().getFirst()).toList()));
        }
        if (answers.size() > 1) {
            parting(answers.get(0), answers.get(1)).ifPresent(findings::add);
        }
        return findings;
    }

    private Finding answer(GivenAnswer answer, int votes) {
        double best =
                answer.ends().stream()
                        .mapToDouble(tree::bestKnownValue)
                        .filter(Double::isFinite)
                        .reduce((a, b) -> tree.scale().gain(b, a) > 0 ? b : a)
                        .orElse(Double.NaN);
        return new Finding(
                // In which order a log's thoughts came, nobody knows.
                facts.log().isPresent() ? "answer-listed" : "answer-found",
                List.of(
                        Words.excerpt(answer.text()),
                        whole(answer.votes()),
                        whole(votes),
                        Words.figure(best),
                        whole(answer.ends().getFirst()),
                        whole(tree.size() - 1)),
                answer.ends());
    }

    private Optional<Finding> parting(GivenAnswer one, GivenAnswer other) {
        int[] ofOne = chainsBelow(one);
        int[] ofOther = chainsBelow(other);
        boolean[] childHasBoth = new boolean[tree.size()];
        int place = ThoughtId.NONE;
        for (int id = tree.size() - 1; id >= 0; id--) {
            if (ofOne[id] == 0 || ofOther[id] == 0) {
                continue;
            }
            if (id != ThoughtId.ROOT) {
                childHasBoth[tree.parent(id)] = true;
            }
            int below = ofOne[id] + ofOther[id];
            if (!childHasBoth[id]
                    && (place == ThoughtId.NONE || below >= ofOne[place] + ofOther[place])) {
                place = id;
            }
        }
        return place == ThoughtId.NONE
                ? Optional.empty()
                : Optional.of(parting(place, one, ofOne, other, ofOther));
    }

    private Finding parting(
            int place, GivenAnswer one, int[] ofOne, GivenAnswer other, int[] ofOther) {
        return new Finding(
                "answers-part",
                List.of(
                        Words.shown(tree, place),
                        whole(ofOne[place]),
                        Words.excerpt(one.text()),
                        whole(ofOther[place]),
                        Words.excerpt(other.text())),
                List.of(place, firstTowards(place, ofOne), firstTowards(place, ofOther)));
    }

    private int firstTowards(int place, int[] chains) {
        int child = tree.firstChild(place);
        while (child != ThoughtId.NONE && chains[child] == 0) {
            child = tree.nextSibling(child);
        }
        return child == ThoughtId.NONE ? place : child;
    }

    /// How many of an answer's chains go through each thought.
    private int[] chainsBelow(GivenAnswer answer) {
        int[] chains = new int[tree.size()];
        answer.ends().forEach(end -> chains[end]++);
        for (int id = tree.size() - 1; id > ThoughtId.ROOT; id--) {
            chains[tree.parent(id)] += chains[id];
        }
        return chains;
    }

    private static String whole(int number) {
        return String.valueOf(number);
    }
}
