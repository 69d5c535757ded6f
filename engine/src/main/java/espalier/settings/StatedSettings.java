package espalier.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Settings as far as they are known: all of a run of ours, and of another program's run those that
/// its log states. What is not stated is absent wherever a person reads it.
///
/// @param assumed the stated ones, and every other one as by default: only for what has to be
///   computed, never to be told
/// @param names of the settings that are stated
public record StatedSettings(SearchSettings assumed, Set<String> names) {

    /// Nothing is known.
    public static final StatedSettings NONE = of(Map.of());

    public StatedSettings {
        names = Set.copyOf(names);
    }

    /// Settings that are known in full.
    public static StatedSettings all(SearchSettings settings) {
        return new StatedSettings(settings, SettingCatalog.toMap(settings).keySet());
    }

    /// The settings that a map of names and values states; names from a newer program are passed
    /// over.
    ///
    /// @throws IllegalArgumentException where a value is out of range
    public static StatedSettings of(Map<String, String> values) {
        var names = new TreeSet<>(SettingCatalog.toMap(SearchSettings.DEFAULT).keySet());
        names.retainAll(values.keySet());
        return new StatedSettings(SettingCatalog.fromMap(values), names);
    }

    /// Whether a setting is known.
    ///
    /// @param name such as `uct-exploration`
    public boolean states(String name) {
        return names.contains(name);
    }

    /// The algorithm, where it is known.
    public Optional<Algorithm> algorithm() {
        return states("algorithm") ? Optional.of(assumed.algorithm()) : Optional.empty();
    }

    /// A setting's value, where it is known.
    public Optional<String> value(String name) {
        return states(name)
                ? Optional.of(SettingCatalog.named(name).read(assumed))
                : Optional.empty();
    }

    /// Other settings, with what is known in the place of theirs.
    public SearchSettings over(SearchSettings others) {
        var settings = others;
        for (var setting : toMap().entrySet()) {
            settings = SettingCatalog.named(setting.getKey()).write(settings, setting.getValue());
        }
        return settings;
    }

    /// Every known setting's value by name.
    public Map<String, String> toMap() {
        return SettingCatalog.toMap(assumed).entrySet().stream()
                .filter(setting -> states(setting.getKey()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }
}
