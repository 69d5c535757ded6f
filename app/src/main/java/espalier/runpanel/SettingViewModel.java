package espalier.runpanel;

import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.SearchSettings;
import espalier.settings.Setting;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Locale;

/// One setting as the user sees and changes it.
public final class SettingViewModel {

    static final String ALGORITHM = "algorithm";
    private static final String ANSWER_RULE = "answer-rule";

    private final Setting setting;
    private final ObjectProperty<SearchSettings> settings;
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper meaningful = new ReadOnlyBooleanWrapper();

    SettingViewModel(Setting setting, ObjectProperty<SearchSettings> settings) {
        this.setting = setting;
        this.settings = settings;
        settings.subscribe(this::show);
    }

    private void show(SearchSettings shown) {
        value.set(setting.read(shown));
        error.set("");
        meaningful.set(setting.algorithms().contains(shown.algorithm()));
    }

    /// Takes a value as typed; one that is not allowed changes nothing but the error.
    public void change(String text) {
        try {
            var changed = setting.write(settings.get(), text);
            error.set("");
            settings.set(changed);
        } catch (IllegalArgumentException e) {
            error.set(e.getMessage());
        }
    }

    Setting setting() {
        return setting;
    }

    String title() {
        return setting.title(Locale.getDefault());
    }

    String help() {
        return setting.help(Locale.getDefault());
    }

    /// One of its values as a person reads it.
    String title(String choice) {
        return setting.title(choice, Locale.getDefault());
    }

    /// What one of its values means, and where it is from; what the setting does where the value
    /// needs no words of its own.
    String help(String choice) {
        var locale = Locale.getDefault();
        return switch (setting.name()) {
            case ALGORITHM -> {
                var algorithm = Algorithm.labelled(choice);
                yield algorithm.help(locale) + "\n" + algorithm.source();
            }
            case ANSWER_RULE -> AnswerChoice.labelled(choice).help(locale);
            default -> help();
        };
    }

    /// The value in force, as text.
    ReadOnlyStringProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// What is wrong with what was typed last, in one sentence, or an empty text.
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// Whether the chosen algorithm looks at it.
    ReadOnlyBooleanProperty meaningfulProperty() {
        return meaningful.getReadOnlyProperty();
    }
}
