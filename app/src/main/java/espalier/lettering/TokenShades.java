package espalier.lettering;

import espalier.thought.Thought;
import espalier.thought.TokenProbability;

import java.util.Arrays;

/// Which token each letter of a thought's text came from, and how probable that token was.
public final class TokenShades {

    /// Where tokens are not known or do not make up the text.
    public static final TokenShades NONE = new TokenShades(new int[0], new double[0]);

    private final int[] tokens;
    private final double[] probabilities;

    /// @param tokens the token of each letter of [CardText#typeset]
    /// @param probabilities of each token, from 0 to 1
    private TokenShades(int[] tokens, double[] probabilities) {
        this.tokens = tokens;
        this.probabilities = probabilities;
    }

    public static TokenShades of(Thought thought) {
        var written = new StringBuilder();
        thought.tokens().forEach(token -> written.append(token.text()));
        String text = thought.text().strip();
        int start = text.isEmpty() ? -1 : written.indexOf(text);
        if (start < 0) {
            return NONE;
        }
        int[] all = new int[written.length()];
        int end = 0;
        for (int i = 0; i < thought.tokens().size(); i++) {
            int next = end + thought.tokens().get(i).text().length();
            Arrays.fill(all, end, next, i);
            end = next;
        }
        double[] probabilities =
                thought.tokens().stream()
                        .mapToDouble(TokenProbability::logProbability)
                        .map(Math::exp)
                        .toArray();
        return new TokenShades(
                Arrays.copyOfRange(all, start, start + text.length()), probabilities);
    }

    /// Where the token of a letter ends, at most `most`; `most` where no token is known.
    public int end(int letter, int most) {
        int end = letter + 1;
        while (end < most && end < tokens.length && tokens[end] == tokens[letter]) {
            end++;
        }
        return letter < tokens.length ? Math.min(end, most) : most;
    }

    /// How probable the token of a letter was, from 0 to 1; NaN where no token is known.
    public double probability(int letter) {
        return letter < tokens.length ? probabilities[tokens[letter]] : Double.NaN;
    }
}
