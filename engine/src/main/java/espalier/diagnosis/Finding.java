package espalier.diagnosis;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// One statement of a diagnosis, with the thoughts that prove it.
///
/// @param key the sentence's key in the bundle
/// @param words what fills the sentence's gaps, in order
/// @param evidence ids of the thoughts that show it
public record Finding(String key, List<String> words, List<Integer> evidence) {

    private static final String BUNDLE = "espalier.diagnosis.diagnosis";

    public Finding {
        words = List.copyOf(words);
        evidence = List.copyOf(evidence);
    }

    /// The statement as a person reads it.
    public String sentence(Locale locale) {
        var texts =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(words.toArray());
    }
}
