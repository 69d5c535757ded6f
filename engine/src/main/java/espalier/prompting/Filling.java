package espalier.prompting;

import espalier.language.Piece;
import espalier.thought.Chain;
import espalier.thought.Thought;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A prompt that is being filled in, from its beginning to its end.
final class Filling {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean parted;

    private Filling() {}

    /// The pieces of a text with marks, filled in.
    static List<Piece> of(String skeleton, Chain chain, List<String> choices, int count) {
        Filling filling = new Filling();
        for (int i = 0; i < skeleton.length(); i++) {
            char c = skeleton.charAt(i);
            Optional<Placeholder> placeholder = Placeholder.marked(c);
            if (placeholder.isEmpty()) {
                filling.text.append(c);
                continue;
            }
            switch (placeholder.get()) {
                case PROBLEM -> filling.problem(chain.problem().statement());
                case COUNT -> filling.text.append(count);
                case CHAIN -> filling.chain(chain.thoughts());
                case CHOICES -> filling.choices(choices);
            }
            // Whole lines bring their own line ends.
            if (placeholder.get().wholeLines()
                    && i + 1 < skeleton.length()
                    && skeleton.charAt(i + 1) == '\n') {
                i++;
            }
        }
        filling.part();
        return filling.pieces;
    }

    /// What stands above the first problem's line is the same for all problems.
    private void problem(String statement) {
        int line = text.lastIndexOf("\n") + 1;
        if (!parted && line > 0) {
            String rest = text.substring(line);
            text.setLength(line);
            part();
            text.append(rest);
        }
        parted = true;
        text.append(statement);
    }

    private void chain(List<Thought> thoughts) {
        part();
        thoughts.stream().map(Filling::piece).forEach(pieces::add);
    }

    private void choices(List<String> choices) {
        part();
        for (int i = 0; i < choices.size(); i++) {
            pieces.add(Piece.written("%d. %s\n".formatted(i + 1, choices.get(i))));
        }
    }

    private void part() {
        if (!text.isEmpty()) {
            pieces.add(Piece.written(text.toString()));
            text.setLength(0);
        }
    }

    /// A thought's line. Its tokens stand for it where they say the same; those of a numbered
    /// proposal, or with a stop that is no line end, say more.
    private static Piece piece(Thought thought) {
        StringBuilder said = new StringBuilder();
        thought.tokens().forEach(token -> said.append(token.text()));
        boolean same =
                said.indexOf("\n", Math.max(0, said.length() - 1)) >= 0
                        && ThoughtText.oneLine(said.toString()).equals(thought.text());
        return new Piece(thought.text() + "\n", same ? thought.tokens() : List.of());
    }
}
