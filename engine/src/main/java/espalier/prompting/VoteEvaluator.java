package espalier.prompting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.LanguageModel;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.Thought;
import espalier.thought.ThoughtEvaluator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Values a chain by the share of votes that its last thought gets among its siblings (Yao et al.
/// 2023): chains that differ in their last thought only are put to the vote together.
///
/// A vote is the first number in the reply that is a choice's; a reply without one does not count,
/// and where none counts, or the question is too long for the model, all siblings get an equal
/// share. Where there is nothing to choose, which is at the problem itself and for an only child,
/// the value is 0.5.
public final class VoteEvaluator implements ThoughtEvaluator {

    private static final String SOURCE = "vote";
    private static final String VOTE_END = "\n";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9.])[0-9]{1,4}(?![0-9])");

    private final ChainModel model;
    private final PromptWriter prompts;
    private final Polling polling;

    /// @param model stays the caller's to close
    /// @param polling its count is that of the votes
    public VoteEvaluator(LanguageModel model, PromptWriter prompts, Polling polling) {
        this.model = new ChainModel(model);
        this.prompts = prompts;
        this.polling = polling;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        Map<Chain, List<Integer>> rivals = rivals(chains);
        List<Chain> asked = new ArrayList<>();
        List<CompletionRequest> requests = new ArrayList<>();
        rivals.forEach((parent, siblings) -> {
            List<String> choices = siblings.stream().map(i -> last(chains.get(i))).toList();
            asked.add(chains.get(siblings.getFirst()));
            requests.add(polling.request(parent, prompts.vote(parent, choices), VOTE_END));
        });
        List<List<Completion>> replies = model.complete(asked, requests, polling.sampling());
        double[] values = new double[chains.size()];
        Arrays.fill(values, 0.5);
        int group = 0;
        for (List<Integer> siblings : rivals.values()) {
            double[] shares = shares(replies.get(group++), siblings.size());
            for (int i = 0; i < shares.length; i++) {
                values[siblings.get(i)] = shares[i];
            }
        }
        return Arrays.stream(values).mapToObj(value -> new Evaluation(value, SOURCE)).toList();
    }

    /// The places of chains that have siblings here, by what they have in common.
    private static Map<Chain, List<Integer>> rivals(List<Chain> chains) {
        Map<Chain, List<Integer>> places =
                IntStream.range(0, chains.size())
                        .boxed()
                        .filter(i -> !chains.get(i).thoughts().isEmpty())
                        .collect(
                                groupingBy(
                                        i -> parent(chains.get(i)), LinkedHashMap::new, toList()));
        places.values().removeIf(siblings -> siblings.size() == 1);
        return places;
    }

    private static Chain parent(Chain chain) {
        List<Thought> thoughts = chain.thoughts();
        return new Chain(chain.problem(), thoughts.subList(0, thoughts.size() - 1));
    }

    private static String last(Chain chain) {
        return chain.thoughts().getLast().text();
    }

    private static double[] shares(List<Completion> replies, int choices) {
        int[] votes = new int[choices];
        for (Completion reply : replies) {
            choice(reply.text(), choices).ifPresent(c -> votes[c - 1] += reply.draws());
        }
        double all = IntStream.of(votes).sum();
        return IntStream.of(votes).mapToDouble(n -> all == 0 ? 1.0 / choices : n / all).toArray();
    }

    private static OptionalInt choice(String reply, int choices) {
        return NUMBER.matcher(reply)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group()))
                .filter(number -> number >= 1 && number <= choices)
                .findFirst();
    }
}
