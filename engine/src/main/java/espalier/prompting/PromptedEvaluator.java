package espalier.prompting;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.LanguageModel;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.util.List;
import java.util.Optional;

/// Values a chain by asking the model whether it is sure, likely or impossible to end right (the
/// value prompt of Tree of Thoughts; Yao et al. 2023).
///
/// The mean over the samples, sure counting 1, likely 0.5 and impossible 0. The paper adds up 20, 1
/// and 0.001, which orders chains but has no scale from 0 to 1. A sample without one of the words
/// does not count; a chain without a sample that counts, such as one that has grown too long for
/// the model, gets 0.5.
public final class PromptedEvaluator implements ThoughtEvaluator {

    private static final String SOURCE = "value prompt";
    private static final String OPINION_END = "\n\n";

    private final ChainModel model;
    private final PromptWriter prompts;
    private final Polling polling;

    /// @param model stays the caller's to close
    public PromptedEvaluator(LanguageModel model, PromptWriter prompts, Polling polling) {
        this.model = new ChainModel(model);
        this.prompts = prompts;
        this.polling = polling;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        List<CompletionRequest> requests =
                chains.stream()
                        .map(chain -> polling.request(chain, prompts.value(chain), OPINION_END))
                        .toList();
        return model.complete(chains, requests, polling.sampling()).stream()
                .map(samples -> new Evaluation(mean(samples), SOURCE))
                .toList();
    }

    private static double mean(List<Completion> samples) {
        double sum = 0;
        int count = 0;
        for (Completion sample : samples) {
            Optional<ChainLabel> label = ChainLabel.last(sample.text());
            if (label.isPresent()) {
                sum += sample.draws() * label.get().value();
                count += sample.draws();
            }
        }
        return count == 0 ? 0.5 : sum / count;
    }
}
