package espalier.prompting;

import espalier.language.Piece;

import java.util.List;
import java.util.function.UnaryOperator;

/// How a model is spoken to: turns a prompt into what the model reads, up to where its reply
/// begins.
public final class PromptFormat {

    private final UnaryOperator<String> rendering;
    private final Piece.Opening opening;

    private PromptFormat(UnaryOperator<String> rendering, Piece.Opening opening) {
        this.rendering = rendering;
        this.opening = opening;
    }

    /// For models without a chat template: the reply begins on the line after the prompt.
    public static PromptFormat plain() {
        return new PromptFormat(prompt -> prompt + "\n", Piece.Opening.PRESCRIBED);
    }

    /// For models with a chat template.
    ///
    /// @param template renders what a user says, with the beginning of the model's reply after it;
    ///   the words stand in it unchanged. For any thread.
    public static PromptFormat chat(UnaryOperator<String> template) {
        return new PromptFormat(template, Piece.Opening.NONE);
    }

    String rendered(String prompt) {
        return rendering.apply(prompt);
    }

    /// The first piece of a rendered prompt.
    Piece first(String text) {
        return new Piece(text, List.of(), opening);
    }
}
