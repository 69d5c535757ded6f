package espalier.runpanel;

import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;

/// All settings as the user sees and changes them.
public final class SettingsViewModel {

    private final ObjectProperty<SearchSettings> settings;
    private final List<SettingViewModel> all;

    /// Starts with these settings.
    public SettingsViewModel(SearchSettings start) {
        settings = new SimpleObjectProperty<>(start);
        all = SettingCatalog.all().stream().map(s -> new SettingViewModel(s, settings)).toList();
    }

    /// Makes everything as a fresh program has it.
    public void reset() {
        settings.set(SearchSettings.DEFAULT);
    }

    /// The settings that the next run starts with, and that the run in progress is told of.
    public ObjectProperty<SearchSettings> settingsProperty() {
        return settings;
    }

    List<SettingViewModel> of(SettingGroup group) {
        return all.stream().filter(s -> SettingGroup.of(s.setting()) == group).toList();
    }

    SettingViewModel named(String name) {
        return all.stream().filter(s -> s.setting().name().equals(name)).findFirst().orElseThrow();
    }
}
