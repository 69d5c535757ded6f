package espalier.settings;

/// What reward-balanced search is told.
///
/// @param width how many thoughts are drawn for a whole level, from 1 to 256
/// @param temperature how evenly a level's width is shared out: low gives nearly all to the best,
///   from 0.01 to 100
public record RebaseSettings(int width, double temperature) {

    public RebaseSettings {
        Ranges.check("rebase-width", width, 1, 256);
        Ranges.check("rebase-temperature", temperature, 0.01, 100);
    }

    /// The same with another `width`.
    public RebaseSettings withWidth(int other) {
        return new RebaseSettings(other, temperature);
    }

    /// The same with another `temperature`.
    public RebaseSettings withTemperature(double other) {
        return new RebaseSettings(width, other);
    }
}
