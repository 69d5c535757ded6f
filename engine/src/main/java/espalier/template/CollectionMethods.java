package espalier.template;

import espalier.template.Value.Dict;
import espalier.template.Value.Items;
import espalier.template.Value.Undefined;
import espalier.template.Value.Whole;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The methods of lists and dicts that change nothing. Those that would are known and refused.
final class CollectionMethods {

    private static final Set<String> CHANGING_LISTS =
            Set.of("append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove");
    private static final Set<String> CHANGING_DICTS =
            Set.of("clear", "pop", "popitem", "setdefault", "update");

    private CollectionMethods() {}

    /// A list's method of that name.
    static Optional<Value> find(Items items, String name, Comparisons comparisons) {
        if (items.kind() == Items.Kind.LIST && CHANGING_LISTS.contains(name)) {
            return Optional.of(refused(name, "list"));
        }
        return !items.indexed()
                ? Optional.empty()
                : switch (name) {
                    case "count" -> method(name, arguments -> count(items, arguments, comparisons));
                    case "index" -> method(name, arguments -> index(items, arguments, comparisons));
                    case "copy" -> method(name, arguments -> itself(items, arguments));
                    default -> Optional.empty();
                };
    }

    /// A dict's method of that name.
    static Optional<Value> find(Dict dict, String name, Allowance allowance) {
        if (CHANGING_DICTS.contains(name)) {
            return Optional.of(refused(name, "dict"));
        }
        return switch (name) {
            case "get" -> method(name, arguments -> get(dict, arguments));
            case "copy" -> method(name, arguments -> itself(dict, arguments));
            case "keys" -> view(name, Items.Kind.KEYS, dict, allowance);
            case "values" -> view(name, Items.Kind.VALUES, dict, allowance);
            case "items" -> view(name, Items.Kind.ENTRIES, dict, allowance);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> method(String name, Function.Body body) {
        return Optional.of(new Function("the method '" + name + "'", body));
    }

    private static Value refused(String name, String kind) {
        return new Undefined("a template may not change a %s with '%s'".formatted(kind, name));
    }

    private static Value itself(Value value, Arguments arguments) {
        arguments.none();
        return value;
    }

    private static Value count(Items items, Arguments arguments, Comparisons comparisons) {
        Value value = arguments.bind("value").needed("value");
        return Whole.of(
                items.values().stream().filter(each -> comparisons.equal(each, value)).count());
    }

    private static Value index(Items items, Arguments arguments, Comparisons comparisons) {
        Value value = arguments.bind("value").needed("value");
        List<Value> values = items.values();
        for (int i = 0; i < values.size(); i++) {
            if (comparisons.equal(values.get(i), value)) {
                return Whole.of(i);
            }
        }
        throw new Fault(
                "%s does not find the value in the list. Maybe 'in' should be asked first."
                        .formatted(arguments.callee()));
    }

    private static Value get(Dict dict, Arguments arguments) {
        Bound bound = arguments.bind("key", "default");
        return dict.find(bound.needed("key"))
                .orElseGet(() -> bound.value("default").orElse(Value.None.NONE));
    }

    private static Optional<Value> view(
            String name, Items.Kind kind, Dict dict, Allowance allowance) {
        return method(
                name,
                arguments -> {
                    arguments.none();
                    allowance.items(dict.entries().size());
                    List<Value> values =
                            switch (kind) {
                                case KEYS -> List.copyOf(dict.entries().keySet());
                                case VALUES -> List.copyOf(dict.entries().values());
                                case ENTRIES -> dict.pairs();
                                case LIST, TUPLE, GROUP ->
                                        throw new IllegalArgumentException(kind.name());
                            };
                    return Items.of(kind, values);
                });
    }
}
