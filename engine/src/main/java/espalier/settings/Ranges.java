package espalier.settings;

/// Refuses values out of range with one sentence.
final class Ranges {

    private Ranges() {}

    static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be from %s to %s."
                            .formatted(name, plain(value), plain(least), plain(most)));
        }
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
