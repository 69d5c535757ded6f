package espalier.onnx;

/// Turns text into the tokens of one tokenizer.json.
sealed interface TextEncoder extends Opening.Closing permits NearEncoder, FarEncoder {

    /// The longest text that is given to a native library, in UTF-16 units.
    int LONGEST = 1 << 20;

    /// Whether the special tokens are added that the file prescribes around a text.
    enum Specials {
        ADDED,
        OMITTED
    }

    /// The tokens of a text.
    ///
    /// @throws espalier.thought.GenerationException where the library refuses it
    int[] ids(String text, Specials specials);

    /// The tokens of a text and where in it each ends, without special ones.
    ///
    /// @throws espalier.thought.GenerationException where the library refuses it
    PlacedTokens placed(String text);
}
