package espalier.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The kinds of settings: choices, switches and numbers, each read and written as text.
final class SettingForms {

    private static final Set<Algorithm> ALL = EnumSet.allOf(Algorithm.class);

    /// The choices of a switch.
    static final List<String> ON_OFF = List.of("on", "off");

    private SettingForms() {}

    static <E> List<String> labels(E[] values, Function<E, String> labelOf) {
        return Arrays.stream(values).map(labelOf).toList();
    }

    /// A number that no check of ranges lets pass where it does not fit an `int`.
    static int count(long value) {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static Setting choice(
            String name,
            List<String> choices,
            Function<SearchSettings, String> reader,
            BiFunction<SearchSettings, String, SearchSettings> writer) {
        return new Setting(name, Setting.Kind.CHOICE, choices, ALL, reader, writer);
    }

    static Setting onOff(
            String name,
            Function<SearchSettings, Boolean> reader,
            BiFunction<SearchSettings, Boolean, SearchSettings> writer) {
        return choice(
                name,
                ON_OFF,
                s -> reader.apply(s) ? "on" : "off",
                (s, v) ->
                        writer.apply(
                                s, TypedNames.find(name, v, ON_OFF, label -> label).equals("on")));
    }

    static Setting whole(
            String name,
            Function<SearchSettings, ? extends Number> reader,
            BiFunction<SearchSettings, Long, SearchSettings> writer) {
        return new Setting(
                name,
                Setting.Kind.WHOLE,
                List.of(),
                ALL,
                s -> reader.apply(s).toString(),
                (s, v) -> {
                    try {
                        return writer.apply(s, Long.parseLong(v));
                    } catch (NumberFormatException _) {
                        throw new IllegalArgumentException(
                                "%s must be a whole number, not \"%s\".".formatted(name, v));
                    }
                });
    }

    static Setting decimal(
            String name,
            Function<SearchSettings, Double> reader,
            BiFunction<SearchSettings, Double, SearchSettings> writer) {
        return new Setting(
                name,
                Setting.Kind.DECIMAL,
                List.of(),
                ALL,
                s -> Ranges.plain(reader.apply(s)),
                (s, v) -> {
                    try {
                        return writer.apply(s, Double.parseDouble(v));
                    } catch (NumberFormatException _) {
                        throw new IllegalArgumentException(
                                "%s must be a number, not \"%s\".".formatted(name, v));
                    }
                });
    }
}
