package espalier.prompting;

import espalier.language.Piece;
import espalier.thought.Chain;
import espalier.thought.Thought;

import java.util.ArrayList;
import java.util.List;

/// A chain as a model reads it: the problem's statement and each thought on a line of its own.
final class ChainText {

    private ChainText() {}

    static List<Piece> pieces(Chain chain) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.written(chain.problem().statement() + "\n"));
        for (Thought thought : chain.thoughts()) {
            pieces.add(new Piece(thought.text() + "\n", thought.tokens()));
        }
        return pieces;
    }
}
