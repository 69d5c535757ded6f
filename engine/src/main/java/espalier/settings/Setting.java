package espalier.settings;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One setting by name: what `--set name=value`, the run panel and the recording's header show.
///
/// @param name lower case with hyphens, such as `root-thoughts`
/// @param kind what its values look like
/// @param choices the values of a choice, in order; empty for numbers
/// @param algorithms the algorithms that look at it
/// @param reader the setting's value as text
/// @param writer settings with the value that a text stands for; refuses with one sentence
public record Setting(
        String name,
        Kind kind,
        List<String> choices,
        Set<Algorithm> algorithms,
        Function<SearchSettings, String> reader,
        BiFunction<SearchSettings, String, SearchSettings> writer) {

    /// What a setting's values look like.
    public enum Kind {
        WHOLE,
        DECIMAL,
        CHOICE
    }

    public Setting {
        choices = List.copyOf(choices);
        algorithms = Set.copyOf(algorithms);
    }

    /// The same setting where only some algorithms look at it.
    Setting of(Set<Algorithm> some) {
        return new Setting(name, kind, choices, some, reader, writer);
    }

    /// The value in force.
    public String read(SearchSettings settings) {
        return reader.apply(settings);
    }

    /// The settings with another value.
    ///
    /// @throws IllegalArgumentException with one sentence that says what is allowed
    public SearchSettings write(SearchSettings settings, String value) {
        return writer.apply(settings, value.strip());
    }

    /// The setting's name as a person reads it.
    public String title(Locale locale) {
        return texts(locale).getString(name + ".title");
    }

    /// What the setting does, in one line.
    public String help(Locale locale) {
        return texts(locale).getString(name + ".help");
    }

    /// One of its choices as a person reads it.
    public String title(String choice, Locale locale) {
        return switch (name) {
            case "algorithm" -> Algorithm.labelled(choice).title(locale);
            case "answer-rule" -> AnswerChoice.labelled(choice).title(locale);
            default ->
                    texts(locale)
                            .getString(
                                    choices.equals(SettingForms.ON_OFF)
                                            ? choice
                                            : "choice." + name + "." + choice);
        };
    }

    static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "espalier.settings.settings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
