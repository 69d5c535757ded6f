package espalier.runpanel;

import espalier.settings.Algorithm;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.ResourceBundle;

/// All settings as the user sees and changes them.
public final class SettingsViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.runpanel.runpanel");

    private final ObjectProperty<SearchSettings> settings;
    private final ReadOnlyStringWrapper objection = new ReadOnlyStringWrapper("");
    private final List<SettingViewModel> all;

    /// Starts with these settings.
    public SettingsViewModel(SearchSettings start) {
        settings = new SimpleObjectProperty<>(start);
        all = SettingCatalog.all().stream().map(s -> new SettingViewModel(s, settings)).toList();
        settings.subscribe(changed -> objection.set(objection(changed)));
    }

    private static String objection(SearchSettings settings) {
        return settings.objection()
                .map(sentence ->
                        settings.algorithm() == Algorithm.GUMBEL
                                ? TEXTS.getString("objection.gumbel")
                                : sentence)
                .orElse("");
    }

    /// How many expansions [#plan] would plan.
    int planned() {
        int expansions = settings.get().budget().expansions();
        return expansions > 0 ? expansions : SearchSettings.DEFAULT.budget().expansions();
    }

    /// Makes the budget one that can be planned: of expansions alone.
    void plan() {
        var inForce = settings.get();
        settings.set(
                inForce.with(
                        Budget.ofExpansions(planned())
                                .withConvergedAfter(inForce.budget().convergedAfter())));
    }

    /// Why no search can run with these settings together, in one sentence, or an empty text.
    public ReadOnlyStringProperty objectionProperty() {
        return objection.getReadOnlyProperty();
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

    public SettingViewModel named(String name) {
        return all.stream().filter(s -> s.setting().name().equals(name)).findFirst().orElseThrow();
    }
}
