package espalier.onnx;

import java.util.List;

/// A text that is turned into tokens by itself, and the places in it where a reward model is asked:
/// each time at the last token that ends there or before.
///
/// @param marks ascending, in UTF-16 units from the text's start
record MarkedText(String text, List<Integer> marks) {

    MarkedText {
        marks = List.copyOf(marks);
    }

    static MarkedText unmarked(String text) {
        return new MarkedText(text, List.of());
    }

    static MarkedText markedAtEnd(String text) {
        return new MarkedText(text, List.of(text.length()));
    }
}
