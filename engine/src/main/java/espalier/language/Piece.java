package espalier.language;

import espalier.thought.TokenProbability;

import java.util.List;

/// A part of what a model reads, turned into tokens by itself: the pieces that two texts begin with
/// alike are read once for both.
///
/// @param text what it says
/// @param tokens the tokens that a model sampled for it; empty where it was written. A model that
///   does not know these tokens goes by the text.
/// @param opening what is put before the text where it is the first piece
public record Piece(String text, List<TokenProbability> tokens, Opening opening) {

    /// What is put before a text.
    public enum Opening {
        /// The tokens that the tokenizer's makers prescribe.
        PRESCRIBED,
        /// Nothing: the text has them already, as a rendered chat has.
        NONE
    }

    public Piece {
        tokens = List.copyOf(tokens);
    }

    /// A piece that a model sampled.
    public Piece(String text, List<TokenProbability> tokens) {
        this(text, tokens, Opening.PRESCRIBED);
    }

    /// A piece that no model sampled.
    public static Piece written(String text) {
        return new Piece(text, List.of());
    }

    /// What a chat template rendered.
    public static Piece rendered(String text) {
        return new Piece(text, List.of(), Opening.NONE);
    }
}
