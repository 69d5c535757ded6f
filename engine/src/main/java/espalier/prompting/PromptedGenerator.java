package espalier.prompting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.LanguageModel;
import espalier.thought.CacheUse;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtGenerator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Proposes thoughts by prompting any language model (Tree of Thoughts; Yao et al. 2023).
///
/// A thought ends its chain where it says the answer, or, when sampled, where the model ends its
/// text after it. Nothing is proposed after a chain that has grown too long for the model.
public final class PromptedGenerator implements ThoughtGenerator {

    private static final List<String> LIST_END = List.of("\n\n");

    /// How thoughts are asked for.
    public enum Mode {
        /// Each is a continuation of its own, drawn apart from its siblings.
        SAMPLE,
        /// One completion lists them all, a line each. A thought's probability is that of its own
        /// line after the lines before, so siblings share what the list says.
        PROPOSE
    }

    private final LanguageModel model;
    private final ChainModel asked;
    private final PromptWriter prompts;
    private final Mode mode;
    private final StepSeparator separator;

    /// @param model stays the caller's to close
    /// @param separator where a sampled thought ends; a listed one always ends with its line
    public PromptedGenerator(
            LanguageModel model, PromptWriter prompts, Mode mode, StepSeparator separator) {
        this.model = model;
        asked = new ChainModel(model);
        this.prompts = prompts;
        this.mode = mode;
        this.separator = separator;
    }

    @Override
    public List<List<Thought>> generate(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        return switch (mode) {
            case SAMPLE -> sampled(requests, sampling);
            case PROPOSE -> proposed(requests, sampling);
        };
    }

    private List<List<Thought>> sampled(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        List<CompletionRequest> wishes =
                requests.stream()
                        .map(request ->
                                new CompletionRequest(
                                        prompts.sample(request.chain()),
                                        request.count(),
                                        request.seed(),
                                        separator.stops()))
                        .toList();
        return asked.complete(chains(requests), wishes, sampling).stream()
                .map(completions ->
                        completions.stream()
                                .map(PromptedGenerator::thought)
                                .filter(thought -> !thought.text().isEmpty())
                                .toList())
                .map(DistinctThoughts::of)
                .toList();
    }

    private static List<Chain> chains(List<GenerationRequest> requests) {
        return requests.stream().map(GenerationRequest::chain).toList();
    }

    private static Thought thought(Completion completion) {
        String text = ThoughtText.of(completion.text());
        return new Thought(
                text,
                completion.tokens(),
                completion.logProbability(),
                completion.draws(),
                completion.ends() || ThoughtText.answers(text));
    }

    /// How long a list may grow depends on how many it is to hold, so each number is a call of its
    /// own: what a request gets must not depend on the others.
    private List<List<Thought>> proposed(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        Map<GenerationRequest, List<Thought>> proposals = new HashMap<>();
        Map<Integer, List<GenerationRequest>> byCount =
                requests.stream()
                        .distinct()
                        .collect(groupingBy(GenerationRequest::count, TreeMap::new, toList()));
        byCount.forEach((count, group) -> {
            List<List<Completion>> lists =
                    asked.complete(
                            chains(group),
                            group.stream().map(this::list).toList(),
                            sampling.withMaximumTokens(longestList(sampling, count)));
            for (int i = 0; i < group.size(); i++) {
                proposals.put(group.get(i), listed(lists.get(i), count));
            }
        });
        return requests.stream().map(proposals::get).toList();
    }

    private CompletionRequest list(GenerationRequest request) {
        return new CompletionRequest(
                prompts.propose(request.chain(), request.count()), 1, request.seed(), LIST_END);
    }

    private static int longestList(SamplingSettings sampling, int count) {
        return (int) Math.min(Integer.MAX_VALUE, (long) sampling.maximumTokens() * count);
    }

    private static List<Thought> listed(List<Completion> lists, int most) {
        List<Thought> thoughts =
                lists.stream().flatMap(list -> ProposalList.thoughts(list).stream()).toList();
        return DistinctThoughts.of(thoughts).stream().limit(most).toList();
    }

    @Override
    public List<OptionalDouble> logProbabilities(List<Chain> chains) {
        return asked.logProbabilities(chains, chains.stream().map(prompts::sample).toList());
    }

    @Override
    public long tokens() {
        return model.workload().tokens();
    }

    @Override
    public void cancel() {
        model.cancel();
    }

    @Override
    public void keep(List<Chain> chains) {
        model.keep(chains.stream().map(prompts::sample).toList());
    }

    @Override
    public Optional<CacheUse> cacheUse(Chain chain) {
        return model.cacheUse(prompts.sample(chain));
    }
}
