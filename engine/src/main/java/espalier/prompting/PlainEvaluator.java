package espalier.prompting;

import espalier.language.LanguageModel;
import espalier.language.Reading;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.util.List;

/// Values a chain by what the model said at its last token: by its value output, or, where it has
/// none, by the geometric mean of the probabilities of the last thought's tokens. Costs no run
/// where the generator has just written the thought.
public final class PlainEvaluator implements ThoughtEvaluator {

    private final LanguageModel model;

    /// @param model stays the caller's to close
    public PlainEvaluator(LanguageModel model) {
        this.model = model;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        return model.read(chains.stream().map(ChainText::pieces).toList()).stream()
                .map(PlainEvaluator::evaluation)
                .toList();
    }

    private static Evaluation evaluation(Reading reading) {
        return reading.value().isPresent()
                ? ValueOutputEvaluator.evaluation(reading.value().getAsDouble())
                : LikelihoodEvaluator.evaluation(reading);
    }
}
