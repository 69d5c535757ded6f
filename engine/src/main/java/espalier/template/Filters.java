package espalier.template;

import java.util.List;
import java.util.Map;

/// The filters by name.
final class Filters {

    private static final Map<String, Filter> OTHERS =
            Map.of(
                    "tojson", JsonText::filter,
                    "default", Filters::otherwise,
                    "d", Filters::otherwise,
                    "attr", Filters::attribute);

    private static final List<Map<String, Filter>> FILTERS =
            List.of(
                    TextFilters.FILTERS,
                    NumberFilters.FILTERS,
                    ListFilters.FILTERS,
                    ChoosingFilters.FILTERS,
                    SortingFilters.FILTERS,
                    OTHERS);

    private Filters() {}

    static boolean known(String name) {
        return FILTERS.stream().anyMatch(some -> some.containsKey(name));
    }

    static Filter named(String name) {
        for (Map<String, Filter> filters : FILTERS) {
            Filter filter = filters.get(name);
            if (filter != null) {
                return filter;
            }
        }
        throw new Fault("there is no filter '%s'. Maybe it is misspelt.".formatted(name));
    }

    private static Value attribute(Value value, Arguments arguments, Allowance allowance) {
        return new Attributes(allowance).ownOnly(value, arguments.bind("name").neededText("name"));
    }

    private static Value otherwise(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("default_value", "boolean");
        boolean replaced =
                value instanceof Value.Undefined || (bound.truth("boolean") && !value.truth());
        return replaced ? bound.values().getOrDefault("default_value", Value.Text.EMPTY) : value;
    }
}
