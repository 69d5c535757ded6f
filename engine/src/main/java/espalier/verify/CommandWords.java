package espalier.verify;

import java.util.ArrayList;
import java.util.List;

/// A command as a person writes it, cut into the program and its arguments.
///
/// Words end at blanks. Within single or double quotes a blank, and the other kind of quotes, are
/// part of the word; a backslash is a character like any other. No shell reads the words, so there
/// are no variables, wildcards, pipes or redirections.
final class CommandWords {

    private CommandWords() {}

    /// The words of a command, at least one.
    ///
    /// @throws IllegalArgumentException with one sentence, where there is none, or a quote is open
    static List<String> of(String command) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(
                        "verify must be a command of printable characters. Maybe type it anew.");
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                inWord = false;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException(
                    "verify (%s) must close its quotes. Maybe a %s is missing."
                            .formatted(command.strip(), quote));
        }
        if (inWord) {
            words.add(word.toString());
        }
        if (words.isEmpty() || words.getFirst().isBlank()) {
            throw new IllegalArgumentException(
                    "verify must be a command, such as \"python3 check.py\", and is empty.");
        }
        return words;
    }
}
