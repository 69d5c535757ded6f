package espalier.onnx;

import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.util.List;

/// Values a chain by what the model said at its last token: by its value output, or, where it has
/// none, by the geometric mean of the probabilities of the last thought's tokens. Costs no run
/// where the generator has just written the thought.
final class OnnxEvaluator implements ThoughtEvaluator {

    private final OnnxLanguageModel model;
    private final String source;

    OnnxEvaluator(OnnxLanguageModel model) {
        this.model = model;
        source = model.valued() ? "value head" : "mean token probability";
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        return model.call(decoder ->
                chains.stream()
                        .map(decoder::read)
                        .map(read -> new Evaluation(read.reading().value(), source))
                        .toList());
    }
}
