package espalier.onnx;

import espalier.language.CompletionRequest;
import espalier.thought.SamplingSettings;

import java.util.List;

/// How completions are drawn, a token at a time.
sealed interface Drawing permits IndependentDraws, StochasticBeam {

    /// The strands after one more token: complete ones as they are, growing ones each gone on from,
    /// forked or given up. At most as many as are wished for.
    List<Strand> advance(List<Strand> strands);

    /// How a request's completions are drawn with these settings.
    ///
    /// @param text the tokens of the request's text
    static Drawing of(
            CompletionRequest request, SamplingSettings sampling, Stops stops, int[] text) {
        TokenWeights tokens = new TokenWeights(sampling, stops::penalty, text);
        return switch (sampling.replacement()) {
            case WITH -> new IndependentDraws(request.seed(), tokens);
            case WITHOUT -> new StochasticBeam(request.count(), request.seed(), tokens);
        };
    }
}
