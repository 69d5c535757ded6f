package espalier.importing;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A sentence about a log, or a part of one: what had to be passed over, or why it is refused.
///
/// @param key the sentence's key in the bundle
/// @param arguments what fills the sentence's gaps, in order: texts, numbers, parts of sentences
record LogSentence(String key, List<Object> arguments) {

    /// How many numbers of lines or entries a sentence names.
    private static final int MOST_NAMED = 20;

    LogSentence {
        arguments = List.copyOf(arguments);
    }

    static LogSentence of(String key, Object... arguments) {
        return new LogSentence(key, List.of(arguments));
    }

    /// A sentence that counts lines or entries and names the first of them.
    ///
    /// @param places at least one
    static LogSentence of(String key, List<Integer> places) {
        String named =
                String.join(", ", places.stream().limit(MOST_NAMED).map(String::valueOf).toList());
        if (places.size() == 1) {
            return of(key + ".one", named);
        }
        return of(
                key + ".many",
                places.size(),
                places.size() > MOST_NAMED ? of("and-more", named) : named);
    }

    /// The sentence as a person reads it.
    String in(Locale locale) {
        var words =
                arguments.stream()
                        .map(word -> word instanceof LogSentence part ? part.in(locale) : word)
                        .toArray();
        return String.format(Locale.ROOT, bundle(locale).getString(key), words);
    }

    /// The sentence in the user's language.
    String said() {
        return in(Locale.getDefault());
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "espalier.importing.importing",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
