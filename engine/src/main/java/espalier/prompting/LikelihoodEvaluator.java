package espalier.prompting;

import espalier.language.LanguageModel;
import espalier.language.Piece;
import espalier.language.Reading;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Values a chain by the geometric mean of the probabilities of its last thought's tokens, which is
/// the exponential of their mean log-probability. The problem itself gets 1; of a chain that the
/// model cannot read, as one that has grown too long for it, it has no opinion. Costs no run where
/// the generator has just written the thought after the same text.
public final class LikelihoodEvaluator implements ThoughtEvaluator {

    private static final String SOURCE = "mean token probability";

    private final ChainModel model;
    private final Function<Chain, List<Piece>> text;

    private LikelihoodEvaluator(LanguageModel model, Function<Chain, List<Piece>> text) {
        this.model = new ChainModel(model);
        this.text = text;
    }

    /// For a model that was trained to think in lines.
    ///
    /// @param model stays the caller's to close
    public static LikelihoodEvaluator plain(LanguageModel model) {
        return new LikelihoodEvaluator(model, ChainText::pieces);
    }

    /// For any model, which reads the prompt by which thoughts are sampled.
    ///
    /// @param model stays the caller's to close
    public static LikelihoodEvaluator prompted(LanguageModel model, PromptWriter prompts) {
        return new LikelihoodEvaluator(model, prompts::sample);
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        List<Optional<Reading>> readings = model.read(chains, chains.stream().map(text).toList());
        return IntStream.range(0, chains.size())
                .mapToObj(i ->
                        chains.get(i).thoughts().isEmpty()
                                ? new Evaluation(1, SOURCE)
                                : new Evaluation(
                                        readings.get(i)
                                                .map(LikelihoodEvaluator::mean)
                                                .orElse(Double.NaN),
                                        SOURCE))
                .toList();
    }

    private static double mean(Reading reading) {
        return Math.exp(reading.logProbability() / reading.tokens());
    }
}
