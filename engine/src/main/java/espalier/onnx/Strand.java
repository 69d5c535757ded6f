package espalier.onnx;

import java.util.Arrays;
import java.util.Optional;

/// A thought that is being written: its tokens so far and what stands for its chances. Those of one
/// [RequestUnderWay] grow side by side, a token at a time, and fork where the draws part.
final class Strand {

    private final int[] ids;
    private final double[] logProbabilities;
    private final LikelyTokens[] likely;
    private final int[] draws;
    private final double drawn;
    private final double score;

    private int row;
    private Optional<TokenDistribution> next;
    private Optional<Prefix> end = Optional.empty();

    private Strand(
            int[] ids,
            double[] logProbabilities,
            LikelyTokens[] likely,
            int[] draws,
            double drawn,
            double score,
            Optional<TokenDistribution> next,
            int row) {
        this.ids = ids;
        this.logProbabilities = logProbabilities;
        this.likely = likely;
        this.draws = draws;
        this.drawn = drawn;
        this.score = score;
        this.next = next;
        this.row = row;
    }

    /// No token yet.
    ///
    /// @param draws the numbers of the draws that will go through it
    static Strand empty(int[] draws, TokenDistribution next, int row) {
        return new Strand(
                new int[0],
                new double[0],
                new LikelyTokens[0],
                draws,
                0,
                0,
                Optional.of(next),
                row);
    }

    /// This strand and one more token, which is still to be run; it stays in the same row until
    /// then.
    ///
    /// @param some the numbers of the draws that took this token
    /// @param newDrawn see [#drawn]
    /// @param newScore see [#score]
    Strand then(int token, int[] some, double newDrawn, double newScore) {
        int[] longer = Arrays.copyOf(ids, ids.length + 1);
        double[] longerLogs = Arrays.copyOf(logProbabilities, ids.length + 1);
        LikelyTokens[] longerLikely = Arrays.copyOf(likely, ids.length + 1);
        longer[ids.length] = token;
        longerLogs[ids.length] = next().logProbability(token);
        longerLikely[ids.length] = next().likely();
        return new Strand(
                longer, longerLogs, longerLikely, some, newDrawn, newScore, Optional.empty(), row);
    }

    /// The tokens; not to be changed.
    int[] ids() {
        return ids;
    }

    int length() {
        return ids.length;
    }

    int lastToken() {
        return ids[ids.length - 1];
    }

    /// The model's log-probability of each token at temperature 1; not to be changed.
    double[] logProbabilities() {
        return logProbabilities;
    }

    /// What the model found most probable at each token's place; not to be changed.
    LikelyTokens[] likely() {
        return likely;
    }

    /// The numbers of the draws that go through here; not to be changed.
    int[] draws() {
        return draws;
    }

    /// The log-probability of the tokens under what draws are made from.
    double drawn() {
        return drawn;
    }

    /// What strands compete by.
    double score() {
        return score;
    }

    int row() {
        return row;
    }

    void place(int newRow) {
        row = newRow;
    }

    /// The probabilities of the token after these.
    TokenDistribution next() {
        return next.orElseThrow();
    }

    /// Its last token has been run, and this is what the model said.
    void hear(TokenDistribution said) {
        next = Optional.of(said);
    }

    /// The whole chain as the model has read it; present once the thought is complete.
    Optional<Prefix> end() {
        return end;
    }

    void complete(Prefix read) {
        end = Optional.of(read);
    }

    boolean growing() {
        return end.isEmpty();
    }
}
