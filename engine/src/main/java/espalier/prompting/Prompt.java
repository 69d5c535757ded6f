package espalier.prompting;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A prompt as its file has it, found to be in order.
///
/// A brace that is not around a single word is a character like any other.
///
/// @param purpose what it asks a model for
/// @param text with placeholders, without blanks and empty lines around it
record Prompt(PromptPurpose purpose, String text) {

    private static final int LONGEST = 50_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\p{Alpha}+)}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Reads a prompt.
    ///
    /// @param name what messages call it, such as its file
    /// @throws PromptException where it is not in order
    static Prompt parse(String name, PromptPurpose purpose, String file) {
        if (file.length() > LONGEST) {
            throw new PromptException(
                    "%s must have at most %,d characters, but has %,d. Maybe it is another file."
                            .formatted(name, LONGEST, file.length()));
        }
        String text = file.replace(BYTE_ORDER_MARK, "").replaceAll("\\R", "\n").strip();
        for (MatchResult match : PLACEHOLDER.matcher(text).results().toList()) {
            check(name, purpose, text, match);
        }
        for (Placeholder required : purpose.required()) {
            if (!text.contains(required.written())) {
                throw new PromptException(
                        "%s must hold %s, but does not. Maybe write it where that belongs."
                                .formatted(name, required.written()));
            }
        }
        if (purpose == PromptPurpose.SAMPLE && !endsWithChain(text)) {
            throw new PromptException(
                    ("%s must end with its only {chain}, since the model goes on from there, but"
                                    + " text comes after it. Maybe move that up.")
                            .formatted(name));
        }
        return new Prompt(purpose, text);
    }

    private static void check(
            String name, PromptPurpose purpose, String text, MatchResult placeholder) {
        Optional<Placeholder> known =
                Placeholder.named(placeholder.group(1)).filter(purpose.allowed()::contains);
        if (known.isEmpty()) {
            throw new PromptException(
                    "%s may hold %s, but holds %s. Maybe it is misspelt."
                            .formatted(
                                    name,
                                    purpose.allowed().stream()
                                            .map(Placeholder::written)
                                            .collect(Collectors.joining(", ")),
                                    placeholder.group()));
        }
        boolean alone =
                (placeholder.start() == 0 || text.charAt(placeholder.start() - 1) == '\n')
                        && (placeholder.end() == text.length()
                                || text.charAt(placeholder.end()) == '\n');
        if (known.get().wholeLines() && !alone) {
            throw new PromptException(
                    "%s must have %s alone on a line, but has more there. Maybe break the line."
                            .formatted(name, placeholder.group()));
        }
    }

    private static boolean endsWithChain(String text) {
        String chain = Placeholder.CHAIN.written();
        return text.indexOf(chain) == text.length() - chain.length();
    }

    /// The text with a mark in each placeholder's stead.
    String marked() {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(
                                String.valueOf(
                                        Placeholder.named(match.group(1)).orElseThrow().mark())));
    }
}
