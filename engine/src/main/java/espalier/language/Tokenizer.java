package espalier.language;

/// Turns text into a model's tokens and back. Pure; may be used by several threads.
public interface Tokenizer {

    /// The tokens of a text that a model reads first, with the beginning that its makers prescribe.
    int[] encodeBeginning(String text);

    /// The tokens of a text that goes on from another.
    int[] encode(String text);

    /// The text of tokens in a row; bytes that are no character become U+FFFD.
    String decode(int[] ids);

    /// The text of one token; special tokens by their names, such as `<eos>`.
    ///
    /// @param id from 0 to the vocabulary's size less 1
    String token(int id);
}
