package espalier.shell;

import espalier.recording.LogFacts;
import espalier.replica.TreeReplica;
import espalier.settings.Setting;
import espalier.settings.SettingCatalog;
import espalier.settings.StatedSettings;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the log of another program's run on the screen states of its search; beside it the run
/// panel, which is of a run to come, can be taken for nothing else. Empty for a run of ours.
public final class LogNote {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private final TreeReplica replica;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /// Follows from now on.
    public LogNote(TreeReplica replica) {
        this.replica = replica;
        replica.runProperty().subscribe(_ -> read());
    }

    private void read() {
        text.set(replica.log().map(log -> text(log, replica.stated())).orElse(""));
    }

    private static String text(LogFacts log, StatedSettings stated) {
        var words = new ArrayList<String>();
        for (Setting setting : SettingCatalog.all()) {
            stated.value(setting.name()).ifPresent(value -> words.add(word(setting, value)));
        }
        log.simulations()
                .ifPresent(count ->
                        words.add(TEXTS.getString("log-note.simulations").formatted(count)));
        return words.isEmpty()
                ? TEXTS.getString("log-note.nothing").formatted(log.format())
                : TEXTS.getString("log-note")
                        .formatted(
                                log.format(),
                                String.join(TEXTS.getString("log-note.between"), words));
    }

    private static String word(Setting setting, String value) {
        var locale = Locale.getDefault();
        String shown = setting.kind() == Setting.Kind.CHOICE ? setting.title(value, locale) : value;
        return TEXTS.getString("log-note.setting").formatted(setting.title(locale), shown);
    }

    /// The note; empty for a run of ours.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
