package espalier.onnx;

import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;

import java.util.List;

/// How thoughts are drawn, a token at a time.
sealed interface Drawing permits IndependentDraws, StochasticBeam {

    /// The strands after one more token: complete ones as they are, growing ones each gone on from,
    /// forked or given up. At most as many as thoughts are wished for.
    List<Strand> advance(List<Strand> strands);

    static Drawing of(GenerationRequest request, SamplingSettings sampling, Vocabulary vocabulary) {
        double temperature = sampling.temperature();
        double least = sampling.minimumProbability();
        return switch (sampling.replacement()) {
            case WITH -> new IndependentDraws(request.seed(), temperature, least, vocabulary);
            case WITHOUT ->
                    new StochasticBeam(
                            request.count(), request.seed(), temperature, least, vocabulary);
        };
    }
}
