package espalier.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is in a value that can be gone through.
final class Elements {

    private Elements() {}

    /// The elements of a list, the keys of a dict, the characters of a string.
    static List<Value> of(Value value, Allowance allowance) {
        return find(value, allowance)
                .orElseThrow(() ->
                        new Fault(
                                "%s cannot be gone through. Maybe a list was meant."
                                        .formatted(value.noun())));
    }

    private static Optional<List<Value>> find(Value value, Allowance allowance) {
        return switch (value) {
            case Value.Items items -> Optional.of(items.values());
            case Value.Dict dict -> {
                allowance.items(dict.entries().size());
                yield Optional.of(List.copyOf(dict.entries().keySet()));
            }
            case Value.Text text -> Optional.of(characters(text.text(), allowance));
            case Value.Generator generator -> Optional.of(generator.drain());
            case Value.Undefined _ -> Optional.of(List.of());
            case Value.None _, Value.Bool _, Value.Whole _, Value.Real _, Value.Live _ ->
                    Optional.empty();
        };
    }

    private static List<Value> characters(String text, Allowance allowance) {
        allowance.items(text.length());
        List<Value> characters = new ArrayList<>();
        text.codePoints().forEach(each -> characters.add(new Value.Text(Character.toString(each))));
        return characters;
    }

    static boolean iterable(Value value) {
        return switch (value) {
            case Value.Items _, Value.Dict _, Value.Text _, Value.Generator _, Value.Undefined _ ->
                    true;
            case Value.None _, Value.Bool _, Value.Whole _, Value.Real _, Value.Live _ -> false;
        };
    }

    /// How many elements a value has. Python's generators do not know, but to say so helps nobody.
    static int size(Value value) {
        return switch (value) {
            case Value.Items items -> items.values().size();
            case Value.Dict dict -> dict.entries().size();
            case Value.Text text -> text.text().codePointCount(0, text.text().length());
            case Value.Generator generator -> generator.size();
            case Value.Undefined _ -> 0;
            case Value.None _, Value.Bool _, Value.Whole _, Value.Real _, Value.Live _ ->
                    throw new Fault(
                            "%s has no length. Maybe a list was meant.".formatted(value.noun()));
        };
    }
}
