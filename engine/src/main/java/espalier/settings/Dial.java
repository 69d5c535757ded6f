package espalier.settings;

import java.util.function.BiFunction;
import java.util.function.Function;

/// A number that an algorithm is told and by which its choices turn, to be read and to be tried
/// otherwise.
///
/// @param <N> what kind of number
public final class Dial<N extends Number> {

    private final Function<AlgorithmSettings, N> reading;
    private final BiFunction<AlgorithmSettings, N, AlgorithmSettings> turning;

    Dial(
            Function<AlgorithmSettings, N> reading,
            BiFunction<AlgorithmSettings, N, AlgorithmSettings> turning) {
        this.reading = reading;
        this.turning = turning;
    }

    /// What it stands at.
    public N in(SearchSettings settings) {
        return reading.apply(settings.algorithms());
    }

    /// The settings with this one changed.
    public SearchSettings turned(SearchSettings settings, N to) {
        return settings.with(turning.apply(settings.algorithms(), to));
    }
}
