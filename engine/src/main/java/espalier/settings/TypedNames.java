package espalier.settings;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds a closed choice by the name that people type.
final class TypedNames {

    private TypedNames() {}

    static <T> T find(String setting, String label, List<T> all, Function<T, String> labelOf) {
        for (T one : all) {
            if (labelOf.apply(one).equals(label)) {
                return one;
            }
        }
        throw new IllegalArgumentException(
                "%s must be one of %s, not \"%s\"."
                        .formatted(
                                setting,
                                all.stream().map(labelOf).collect(Collectors.joining(", ")),
                                label));
    }
}
