package espalier.onnx;

import espalier.language.Tokenizer;
import espalier.thought.TokenProbability;
import espalier.thought.TokenProbability.Alternative;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The tokens that a model finds most probable at one place, the most probable first, the lower id
/// of equals: one more than a token has alternatives, as far as they are probable enough for that.
///
/// @param ids not to be changed
/// @param logProbabilities at temperature 1; not to be changed
@SuppressWarnings("ArrayRecordComponent")
record LikelyTokens(int[] ids, double[] logProbabilities) {

    private static final int MOST = TokenProbability.MOST_ALTERNATIVES + 1;

    /// Found in one pass.
    ///
    /// @param logSum what the logits are above their log-probabilities by
    static LikelyTokens of(float[] logits, double logSum) {
        float least = (float) (logSum + Math.log(TokenProbability.LEAST_PROBABILITY));
        int[] ids = new int[MOST];
        int found = 0;
        for (int id = 0; id < logits.length; id++) {
            if (logits[id] >= least && (found < MOST || logits[id] > logits[ids[MOST - 1]])) {
                found = Math.min(found + 1, MOST);
                int place = found - 1;
                while (place > 0 && logits[id] > logits[ids[place - 1]]) {
                    ids[place] = ids[place - 1];
                    place--;
                }
                ids[place] = id;
            }
        }
        int[] likely = Arrays.copyOf(ids, found);
        return new LikelyTokens(
                likely,
                IntStream.of(likely).mapToDouble(id -> Math.min(0, logits[id] - logSum)).toArray());
    }

    /// The alternatives of the token that was drawn here.
    List<Alternative> besides(int drawn, Tokenizer tokenizer) {
        return IntStream.range(0, ids.length)
                .filter(i -> ids[i] != drawn)
                .limit(TokenProbability.MOST_ALTERNATIVES)
                .mapToObj(
                        i -> new Alternative(ids[i], tokenizer.token(ids[i]), logProbabilities[i]))
                .toList();
    }
}
