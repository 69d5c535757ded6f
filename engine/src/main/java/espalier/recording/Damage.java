package espalier.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

/// Where a recording cannot be read on.
///
/// @param line the first that cannot be read, from 1
/// @param following how many lines come after it
/// @param why what is wrong with it
public record Damage(int line, long following, String why) {

    /// What there is to say of it, in the user's language.
    String sentence(Path file) {
        var texts = texts(Locale.getDefault());
        String rest =
                following == 0
                        ? texts.getString("damaged.last")
                        : texts.getString(following == 1 ? "damaged.one" : "damaged.many")
                                .formatted(following);
        return texts.getString("damaged").formatted(file.getFileName(), line, why, rest);
    }

    /// Why the file is not written on.
    String goingOn() {
        return texts(Locale.getDefault()).getString("damaged.going-on").formatted(line);
    }

    /// What is wrong, without the file's name and what to try.
    static String reason(Exception e) {
        var cause = e.getCause();
        String said =
                String.valueOf(
                        cause instanceof IllegalArgumentException || cause instanceof IOException
                                ? cause.getMessage()
                                : e.getMessage());
        return said.replaceAll("(?s)[.]?( Maybe .*)?$", "");
    }

    static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "espalier.recording.recording",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
