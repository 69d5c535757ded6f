package espalier.expression;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of this package.
final class ConditionTexts {

    private ConditionTexts() {}

    /// A sentence in the user's language.
    static String text(String key, Object... arguments) {
        return MessageFormat.format(bundle(Locale.getDefault()).getString(key), arguments);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "espalier.expression.expression",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
