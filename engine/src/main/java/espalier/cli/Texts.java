package espalier.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words that the command line prints.
final class Texts {

    private Texts() {}

    /// A sentence in the user's language.
    static String text(String key, Object... arguments) {
        return bundle(Locale.getDefault()).getString(key).formatted(arguments);
    }

    /// So many of what `key` names, such as `1 thought` or `2 thoughts`.
    static String counted(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".many"), count);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "espalier.cli.cli",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
