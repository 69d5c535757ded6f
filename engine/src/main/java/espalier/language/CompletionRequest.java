package espalier.language;

import java.util.List;

/// A wish for texts that go on from one text.
///
/// @param pieces the text; at least one piece
/// @param count how many to draw, at least 1
/// @param seed makes the draws repeatable: equal requests get equal completions
/// @param stops strings of which the first that appears ends a completion; where there are any, no
///   completion is empty and none holds a special token, since those of a thought are never drawn
public record CompletionRequest(List<Piece> pieces, int count, long seed, List<String> stops) {

    public CompletionRequest {
        pieces = List.copyOf(pieces);
        stops = List.copyOf(stops);
    }
}
