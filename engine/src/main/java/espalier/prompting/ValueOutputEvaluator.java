package espalier.prompting;

import espalier.language.LanguageModel;
import espalier.language.ModelCard.Ability;
import espalier.language.Piece;
import espalier.language.Reading;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationException;
import espalier.thought.ThoughtEvaluator;

import java.util.List;
import java.util.function.Function;

/// Values a chain by what the model's value output says at its last token; has no opinion of a
/// chain that the model cannot read, as one that has grown too long for it.
public final class ValueOutputEvaluator implements ThoughtEvaluator {

    private static final String SOURCE = "value head";

    private final ChainModel model;
    private final Function<Chain, List<Piece>> text;

    private ValueOutputEvaluator(LanguageModel model, Function<Chain, List<Piece>> text) {
        if (!model.card().can(Ability.VALUE)) {
            throw new GenerationException(
                    "The model %s must have a value output, but has none. Maybe choose another evaluator."
                            .formatted(model.card().name()));
        }
        this.model = new ChainModel(model);
        this.text = text;
    }

    /// For a model that was trained to think in lines.
    ///
    /// @param model stays the caller's to close
    /// @throws GenerationException where it has no value output
    public static ValueOutputEvaluator plain(LanguageModel model) {
        return new ValueOutputEvaluator(model, ChainText::pieces);
    }

    /// For any model, which reads the prompt by which thoughts are sampled.
    ///
    /// @param model stays the caller's to close
    /// @throws GenerationException where it has no value output
    public static ValueOutputEvaluator prompted(LanguageModel model, PromptWriter prompts) {
        return new ValueOutputEvaluator(model, prompts::sample);
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        return model.read(chains, chains.stream().map(text).toList()).stream()
                .map(reading -> reading.map(ValueOutputEvaluator::evaluation))
                .map(said -> said.orElseGet(() -> Evaluation.none(SOURCE)))
                .toList();
    }

    private static Evaluation evaluation(Reading reading) {
        return new Evaluation(reading.value().orElse(Double.NaN), SOURCE);
    }
}
