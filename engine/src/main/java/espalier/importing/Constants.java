package espalier.importing;

import espalier.settings.StatedSettings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// The constants of a log's search that are settings of ours too. One that our setting cannot take
/// stays a constant of the log alone.
final class Constants {

    private final Map<String, String> values = new TreeMap<>();

    /// Constants of a search that is none of ours.
    Constants() {}

    /// @param algorithm the label of the search of ours that is the log's
    Constants(String algorithm) {
        values.put("algorithm", algorithm);
    }

    /// States a figure; nothing where it is none.
    Constants with(String setting, double figure) {
        return Double.isNaN(figure)
                ? this
                : with(setting, BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString());
    }

    /// States a choice.
    Constants with(String setting, String value) {
        var more = new TreeMap<>(values);
        more.put(setting, value);
        try {
            StatedSettings.of(more);
            values.put(setting, value);
        } catch (IllegalArgumentException _) {
            return this;
        }
        return this;
    }

    /// All that was stated.
    StatedSettings stated() {
        return StatedSettings.of(values);
    }
}
