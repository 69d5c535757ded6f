package espalier.template;

import espalier.template.Value.Generator;
import espalier.template.Value.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The filters that choose items, or do something with each.
final class ChoosingFilters {

    static final Map<String, Filter> FILTERS =
            Map.ofEntries(
                    Map.entry("map", ChoosingFilters::map),
                    Map.entry("select", (items, a, b) -> chosen(items, test(a, b), b)),
                    Map.entry("reject", (items, a, b) -> chosen(items, test(a, b).negate(), b)),
                    Map.entry("selectattr", (items, a, b) -> chosen(items, attributeTest(a, b), b)),
                    Map.entry(
                            "rejectattr",
                            (items, a, b) -> chosen(items, attributeTest(a, b).negate(), b)));

    private ChoosingFilters() {}

    private static Value map(Value items, Arguments arguments, Allowance allowance) {
        if (!items.truth()) {
            return new Generator(List.of());
        }
        List<Value> mapped = new ArrayList<>();
        if (arguments.positional().isEmpty()) {
            Bound bound = arguments.bind("attribute", "default");
            bound.needed("attribute");
            ItemPath path = ItemPath.of(bound, allowance);
            Elements.of(items, allowance).forEach(each -> mapped.add(path.in(each)));
        } else {
            String name = name(arguments);
            Filter filter = Filters.named(name);
            Arguments rest = arguments.rest("the filter '%s'".formatted(name));
            for (Value each : Elements.of(items, allowance)) {
                allowance.step();
                mapped.add(filter.apply(each, rest, allowance));
            }
        }
        allowance.items(mapped.size());
        return new Generator(mapped);
    }

    private static Value chosen(Value items, Predicate<Value> choice, Allowance allowance) {
        if (!items.truth()) {
            return new Generator(List.of());
        }
        List<Value> chosen = Elements.of(items, allowance).stream().filter(choice).toList();
        allowance.items(chosen.size());
        return new Generator(chosen);
    }

    private static Predicate<Value> test(Arguments arguments, Allowance allowance) {
        if (arguments.positional().isEmpty()) {
            return value -> {
                allowance.step();
                return value.truth();
            };
        }
        String name = name(arguments);
        Tests.Test test = Tests.named(name);
        Arguments rest = arguments.rest("the test '%s'".formatted(name));
        return value -> {
            allowance.step();
            return test.holds(value, rest, allowance);
        };
    }

    private static Predicate<Value> attributeTest(Arguments arguments, Allowance allowance) {
        if (arguments.positional().isEmpty()) {
            throw new Fault(
                    "%s needs the name of an attribute. Maybe it was forgotten."
                            .formatted(arguments.callee()));
        }
        ItemPath path =
                ItemPath.of(
                        Optional.of(arguments.positional().getFirst()),
                        Optional.empty(),
                        allowance);
        Predicate<Value> test = test(arguments.rest(arguments.callee()), allowance);
        return value -> test.test(path.in(value));
    }

    private static String name(Arguments arguments) {
        if (arguments.positional().getFirst() instanceof Text(String name)) {
            return name;
        }
        throw new Fault(
                "%s needs the name of a filter or test as a string. Maybe the quotes are missing."
                        .formatted(arguments.callee()));
    }
}
