package espalier.cli;

import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;

import picocli.CommandLine.Model.CommandSpec;

import java.util.ArrayList;
import java.util.List;

/// Settings that a person typed, each by the option that names it: a refusal speaks of that.
final class TypedSettings {

    private record Typed(String option, String setting, String value) {}

    private final CommandSpec spec;
    private final List<Typed> all = new ArrayList<>();

    /// @param spec of the command that they were typed for
    TypedSettings(CommandSpec spec) {
        this.spec = spec;
    }

    /// @param option as it was typed, such as `--set exploration`
    /// @param setting its name in the catalog
    void put(String option, String setting, String value) {
        all.add(new Typed(option, setting, value));
    }

    /// Others changed to what was typed, the last one counting.
    SearchSettings on(SearchSettings others) {
        var settings = others;
        for (Typed typed : all) {
            try {
                settings = SettingCatalog.named(typed.setting()).write(settings, typed.value());
            } catch (IllegalArgumentException e) {
                throw Usage.wrong(
                        spec,
                        Usage.asTyped(
                                String.valueOf(e.getMessage()), typed.setting(), typed.option()));
            }
        }
        return settings;
    }
}
