package espalier.prompting;

import java.util.Arrays;
import java.util.Optional;

/// What is filled into a prompt, written as its name in braces.
enum Placeholder {
    /// The problem's statement.
    PROBLEM("problem", '\uFDD0'),
    /// The thoughts so far, a line each; its line vanishes where there are none.
    CHAIN("chain", '\uFDD1'),
    /// The thoughts to choose from, numbered, a line each.
    CHOICES("choices", '\uFDD2'),
    /// How many thoughts are asked for, or can be chosen from.
    COUNT("count", '\uFDD3');

    private final String word;
    private final char mark;

    /// @param mark one of the characters that Unicode sets aside for use inside a program
    Placeholder(String word, char mark) {
        this.word = word;
        this.mark = mark;
    }

    /// How a prompt's file writes it, such as `{problem}`.
    String written() {
        return "{%s}".formatted(word);
    }

    /// Whether it stands for whole lines, so that its line holds nothing else.
    boolean wholeLines() {
        return this == CHAIN || this == CHOICES;
    }

    /// A character that takes its place while a prompt is turned into what a model reads.
    char mark() {
        return mark;
    }

    /// The placeholder whose mark this is.
    static Optional<Placeholder> marked(char mark) {
        return Arrays.stream(values()).filter(one -> one.mark == mark).findFirst();
    }

    /// The placeholder that is called so.
    static Optional<Placeholder> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
