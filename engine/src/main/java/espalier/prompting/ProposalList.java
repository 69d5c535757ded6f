package espalier.prompting;

import espalier.language.Completion;
import espalier.language.Completion.Ending;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A completion that lists thoughts, a line each, read.
final class ProposalList {

    /// Nothing, a heading, or a number without its thought.
    private static final Pattern NO_THOUGHT = Pattern.compile("|.*:|\\(?[0-9]{1,2}[.)]");

    private ProposalList() {}

    /// The thoughts in the order of the list; equal ones are not merged. A last line that was cut
    /// off for its length is left out, unless it is the only one; so is a heading, which ends with
    /// a colon.
    static List<Thought> thoughts(Completion completion) {
        List<String> lines = List.of(completion.text().split("\n", -1));
        List<List<TokenProbability>> tokens = tokens(completion, lines.size());
        int cutOff = completion.ending() == Ending.LENGTH && lines.size() > 1 ? 1 : 0;
        return IntStream.range(0, lines.size() - cutOff)
                .mapToObj(i -> thought(lines.get(i), tokens.get(i), completion.draws()))
                .filter(thought -> !NO_THOUGHT.matcher(thought.text()).matches())
                .toList();
    }

    /// The tokens of each line. A token belongs to the line that it ends, and to that in which it
    /// is where it ends none.
    private static List<List<TokenProbability>> tokens(Completion completion, int lines) {
        List<List<TokenProbability>> tokens = new ArrayList<>();
        IntStream.range(0, lines).forEach(_ -> tokens.add(new ArrayList<>()));
        int line = 0;
        for (TokenProbability token : completion.tokens()) {
            tokens.get(Math.min(line, lines - 1)).add(token);
            line += (int) token.text().chars().filter(c -> c == '\n').count();
        }
        return tokens;
    }

    private static Thought thought(String line, List<TokenProbability> tokens, int draws) {
        String text = ThoughtText.of(line);
        double logProbability = tokens.stream().mapToDouble(TokenProbability::logProbability).sum();
        return new Thought(
                text, tokens, Math.min(0, logProbability), draws, ThoughtText.answers(text));
    }
}
