package espalier.inspector;

import espalier.thought.TokenProbability;

import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Says in words how probable a token was, and which others the model could have given instead.
final class TokenText {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");

    private TokenText() {}

    /// One line, and a second where alternatives are known.
    static String of(TokenProbability token) {
        String line =
                TEXTS.getString("token")
                        .formatted(Math.exp(token.logProbability()), token.logProbability());
        if (token.alternatives().isEmpty()) {
            return line;
        }
        String alternatives =
                token.alternatives().stream()
                        .map(other ->
                                TEXTS.getString("token.alternative")
                                        .formatted(
                                                visible(other.text()),
                                                100 * Math.exp(other.logProbability())))
                        .collect(Collectors.joining(TEXTS.getString("token.separator")));
        return line + "\n" + TEXTS.getString("token.instead").formatted(alternatives);
    }

    /// A token's text with signs for blanks and line ends.
    static String visible(String text) {
        return text.replace("\n", "\u21b5").replace(' ', '\u00b7');
    }
}
