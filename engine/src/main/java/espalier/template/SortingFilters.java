package espalier.template;

import espalier.template.Value.Items;
import espalier.template.Value.Text;
import espalier.template.Value.Undefined;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The filters that sort, group and compare items. Strings are compared in lower case unless
/// `case_sensitive` is said.
final class SortingFilters {

    static final Map<String, Filter> FILTERS =
            Map.of(
                    "sort", SortingFilters::sort,
                    "dictsort", SortingFilters::sortDict,
                    "groupby", SortingFilters::group,
                    "unique", SortingFilters::unique,
                    "min", (value, a, allowance) -> extreme(value, a, -1, allowance),
                    "max", (value, a, allowance) -> extreme(value, a, 1, allowance));

    /// An item and what it is sorted by.
    private record Keyed(Value key, Value item) {}

    private SortingFilters() {}

    private static Value folded(Value key, Bound bound, Allowance allowance) {
        if (bound.truth("case_sensitive") || !(key instanceof Text(String text))) {
            return key;
        }
        allowance.write(text.length());
        return new Text(Letters.lower(text));
    }

    private static List<Keyed> keyed(Value items, ItemPath path, Bound bound, Allowance allowance) {
        List<Value> elements = Elements.of(items, allowance);
        allowance.items(2L * elements.size());
        List<Keyed> keyed = new ArrayList<>();
        elements.forEach(
                each -> keyed.add(new Keyed(folded(path.in(each), bound, allowance), each)));
        return keyed;
    }

    private static List<Value> sorted(List<Keyed> keyed, Bound bound, Allowance allowance) {
        Comparator<Keyed> order =
                Comparator.comparing(Keyed::key, new Comparisons(allowance)::order);
        keyed.sort(bound.truth("reverse") ? order.reversed() : order);
        return keyed.stream().map(Keyed::item).toList();
    }

    private static Value sort(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("reverse", "case_sensitive", "attribute");
        List<ItemPath> paths = paths(bound, allowance);
        List<Value> elements = Elements.of(value, allowance);
        allowance.items((2L + paths.size()) * elements.size());
        List<Keyed> keyed = new ArrayList<>();
        for (Value each : elements) {
            List<Value> keys =
                    paths.stream().map(path -> folded(path.in(each), bound, allowance)).toList();
            keyed.add(new Keyed(Items.list(keys), each));
        }
        return Items.list(sorted(keyed, bound, allowance));
    }

    /// Several attributes may stand between commas.
    private static List<ItemPath> paths(Bound bound, Allowance allowance) {
        Optional<Value> attribute = bound.value("attribute");
        if (attribute.isEmpty() || !(attribute.get() instanceof Text(String names))) {
            return List.of(ItemPath.of(bound, allowance));
        }
        List<ItemPath> paths = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            paths.add(ItemPath.of(Optional.of(new Text(name)), Optional.empty(), allowance));
        }
        return paths;
    }

    private static Value sortDict(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("case_sensitive", "by", "reverse");
        if (!(value instanceof Value.Dict dict)) {
            throw new Fault(
                    "%s needs a dict, not %s. Maybe the filter 'sort' was meant."
                            .formatted(arguments.callee(), value.noun()));
        }
        int place =
                switch (bound.text("by", "key")) {
                    case "key" -> 0;
                    case "value" -> 1;
                    default ->
                            throw new Fault(
                                    "%s sorts by 'key' or 'value'. Maybe one of them is misspelt."
                                            .formatted(arguments.callee()));
                };
        ItemPath path =
                ItemPath.of(Optional.of(Value.Whole.of(place)), Optional.empty(), allowance);
        List<Keyed> keyed = keyed(Items.list(dict.pairs()), path, bound, allowance);
        return Items.list(sorted(keyed, bound, allowance));
    }

    private static Value group(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("attribute", "default", "case_sensitive");
        bound.needed("attribute");
        ItemPath path = ItemPath.of(bound, allowance);
        Comparisons comparisons = new Comparisons(allowance);
        List<Keyed> keyed = keyed(value, path, bound, allowance);
        keyed.sort(Comparator.comparing(Keyed::key, comparisons::order));
        List<Value> groups = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= keyed.size(); end++) {
            Keyed first = keyed.get(begin);
            if (end == keyed.size() || !comparisons.equal(first.key(), keyed.get(end).key())) {
                Value key = bound.truth("case_sensitive") ? first.key() : path.in(first.item());
                List<Value> items = keyed.subList(begin, end).stream().map(Keyed::item).toList();
                groups.add(Items.of(Items.Kind.GROUP, List.of(key, Items.list(items))));
                begin = end;
            }
        }
        return Items.list(groups);
    }

    private static Value unique(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("case_sensitive", "attribute");
        Map<Value, Value> first = new LinkedHashMap<>();
        for (Keyed keyed : keyed(value, ItemPath.of(bound, allowance), bound, allowance)) {
            if (Keys.find(first, keyed.key()).isEmpty()) {
                first.put(keyed.key(), keyed.item());
            }
        }
        return new Value.Generator(List.copyOf(first.values()));
    }

    /// The first of the items that no other surpasses.
    ///
    /// @param sign -1 for the least, 1 for the greatest
    private static Value extreme(Value value, Arguments arguments, int sign, Allowance allowance) {
        Bound bound = arguments.bind("case_sensitive", "attribute");
        Comparisons comparisons = new Comparisons(allowance);
        Optional<Keyed> best = Optional.empty();
        for (Keyed each : keyed(value, ItemPath.of(bound, allowance), bound, allowance)) {
            if (best.filter(known -> comparisons.order(each.key(), known.key()) * sign <= 0)
                    .isEmpty()) {
                best = Optional.of(each);
            }
        }
        return best.map(Keyed::item)
                .orElseGet(() -> new Undefined("an empty list has no least or greatest item"));
    }
}
