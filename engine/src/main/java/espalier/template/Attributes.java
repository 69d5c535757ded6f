package espalier.template;

import espalier.template.Value.Items;
import espalier.template.Value.Text;
import espalier.template.Value.Undefined;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// What is asked of a value with a dot or in brackets. With a dot, methods come before items; in
/// brackets, after.
record Attributes(Allowance allowance) {

    /// `value.name`
    Value attribute(Value value, String name) {
        checkDefined(value, name);
        return own(value, name).or(() -> item(value, name)).orElseGet(() -> missing(value, name));
    }

    /// `value|attr(name)`: items do not count.
    Value ownOnly(Value value, String name) {
        checkDefined(value, name);
        return own(value, name).orElseGet(() -> missing(value, name));
    }

    private static Value missing(Value value, String name) {
        return new Undefined(value.noun() + " has no '" + name + "'");
    }

    /// `value[key]`
    Value item(Value value, Value key) {
        checkDefined(value, key instanceof Text text ? text.text() : key.noun());
        Optional<Value> found =
                switch (value) {
                    case Value.Dict dict -> hashable(key) ? dict.find(key) : Optional.empty();
                    case Items items ->
                            NumberValues.whole(key)
                                    .filter(_ -> items.indexed())
                                    .flatMap(index -> place(index, items.values().size()))
                                    .map(items.values()::get);
                    case Text text ->
                            NumberValues.whole(key).flatMap(at -> character(text.text(), at));
                    case Undefined _,
                            Value.None _,
                            Value.Bool _,
                            Value.Whole _,
                            Value.Real _,
                            Value.Generator _,
                            Value.Live _ ->
                            Optional.empty();
                };
        if (found.isEmpty() && key instanceof Text name) {
            found = own(value, name.text());
        }
        return found.orElseGet(() ->
                new Undefined(value.noun() + " has no item " + PythonText.quoted(key, allowance)));
    }

    private static Optional<Value> item(Value value, String name) {
        return value instanceof Value.Dict dict ? dict.find(new Text(name)) : Optional.empty();
    }

    /// What belongs to the kind of value rather than to its contents.
    private Optional<Value> own(Value value, String name) {
        return switch (value) {
            case Value.Live live -> live.attribute(name);
            case Text text -> TextMethods.find(text.text(), name, allowance);
            case Items items when items.kind() == Items.Kind.GROUP && name.equals("grouper") ->
                    Optional.of(items.values().getFirst());
            case Items items when items.kind() == Items.Kind.GROUP && name.equals("list") ->
                    Optional.of(items.values().getLast());
            case Items items -> CollectionMethods.find(items, name, new Comparisons(allowance));
            case Value.Dict dict -> CollectionMethods.find(dict, name, allowance);
            case Undefined _,
                    Value.None _,
                    Value.Bool _,
                    Value.Whole _,
                    Value.Real _,
                    Value.Generator _ ->
                    Optional.empty();
        };
    }

    private static void checkDefined(Value value, String name) {
        if (value instanceof Undefined undefined) {
            throw new Fault(
                    "%s, so it has no '%s'. Maybe the messages or the tools lack it."
                            .formatted(undefined.reason(), name));
        }
    }

    private static boolean hashable(Value key) {
        return key instanceof Text || key == Value.None.NONE || NumberValues.number(key);
    }

    private Optional<Value> character(String text, BigInteger index) {
        allowance.read(text.length());
        return place(index, text.codePointCount(0, text.length()))
                .map(place ->
                        new Text(
                                Character.toString(
                                        text.codePointAt(text.offsetByCodePoints(0, place)))));
    }

    /// The place of an index that counts from the end if it is negative.
    private static Optional<Integer> place(BigInteger index, int size) {
        int given = NumberValues.toInt(index);
        long place = given < 0 ? (long) given + size : given;
        return place >= 0 && place < size ? Optional.of((int) place) : Optional.empty();
    }

    /// `value[from:to:step]`; what is not given is none.
    Value slice(Value value, Value from, Value to, Value step) {
        checkDefined(value, "[:]");
        Slice slice = new Slice(bound(from), bound(to), bound(step));
        return switch (value) {
            case Items items when items.indexed() -> {
                List<Value> some = slice.of(items.values());
                allowance.items(some.size());
                yield Items.of(
                        items.kind() == Items.Kind.LIST ? Items.Kind.LIST : Items.Kind.TUPLE, some);
            }
            case Text text -> {
                allowance.write(text.text().length());
                yield new Text(slice.of(text.text()));
            }
            case Undefined _,
                    Value.None _,
                    Value.Bool _,
                    Value.Whole _,
                    Value.Real _,
                    Items _,
                    Value.Dict _,
                    Value.Generator _,
                    Value.Live _ ->
                    throw new Fault(
                            "%s has no slices. Maybe '|list' is missing.".formatted(value.noun()));
        };
    }

    private static Optional<Integer> bound(Value value) {
        if (value == Value.None.NONE) {
            return Optional.empty();
        }
        return Optional.of(
                NumberValues.whole(value)
                        .map(NumberValues::toInt)
                        .orElseThrow(() ->
                                new Fault(
                                        ("a slice is bounded by whole numbers, not by %s. "
                                                        + "Maybe '|int' is missing.")
                                                .formatted(value.noun()))));
    }
}
