package espalier.template;

import espalier.template.Value.Generator;
import espalier.template.Value.Items;
import espalier.template.Value.Text;
import espalier.template.Value.Undefined;
import espalier.template.Value.Whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The filters of lists and dicts, besides those that choose and those that sort.
final class ListFilters {

    static final Map<String, Filter> FILTERS =
            Map.ofEntries(
                    Map.entry("length", ListFilters::length),
                    Map.entry("count", ListFilters::length),
                    Map.entry("first", ListFilters::first),
                    Map.entry("last", ListFilters::last),
                    Map.entry("list", ListFilters::list),
                    Map.entry("join", ListFilters::join),
                    Map.entry("reverse", ListFilters::reverse),
                    Map.entry("items", ListFilters::items),
                    Map.entry("batch", ListFilters::batch),
                    Map.entry("slice", ListFilters::slice),
                    Map.entry("sum", ListFilters::sum));

    private ListFilters() {}

    private static Value length(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        if (value instanceof Text text) {
            allowance.read(text.text().length());
        }
        return Whole.of(Elements.size(value));
    }

    private static Value first(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        if (value instanceof Text && value.truth()) {
            return new Attributes(allowance).item(value, Whole.of(0));
        }
        Optional<Value> first =
                value instanceof Generator generator
                        ? generator.next()
                        : Elements.of(value, allowance).stream().findFirst();
        return first.orElseGet(() -> new Undefined("an empty list has no first item"));
    }

    private static Value last(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        if (value instanceof Text && value.truth()) {
            return new Attributes(allowance).item(value, Whole.of(-1));
        }
        List<Value> values = Elements.of(value, allowance);
        return values.isEmpty()
                ? new Undefined("an empty list has no last item")
                : values.getLast();
    }

    private static Value list(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        return Items.list(elements(value, allowance));
    }

    /// The elements, paid for.
    private static List<Value> elements(Value value, Allowance allowance) {
        List<Value> elements = Elements.of(value, allowance);
        allowance.items(elements.size());
        return elements;
    }

    private static Value join(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("d", "attribute");
        String separator =
                bound.values().containsKey("d")
                        ? PythonText.text(bound.needed("d"), allowance)
                        : "";
        ItemPath path = ItemPath.of(bound, allowance);
        BoundedText joined = new BoundedText(allowance);
        String before = "";
        for (Value each : Elements.of(value, allowance)) {
            allowance.step();
            joined.append(before).append(PythonText.text(path.in(each), allowance));
            before = separator;
        }
        return joined.value();
    }

    private static Value reverse(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        if (value instanceof Text) {
            return new Attributes(allowance)
                    .slice(value, Value.None.NONE, Value.None.NONE, Whole.of(-1));
        }
        List<Value> reversed = List.copyOf(elements(value, allowance).reversed());
        return value instanceof Generator ? Items.list(reversed) : new Generator(reversed);
    }

    private static Value items(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        if (value instanceof Undefined) {
            return new Generator(List.of());
        }
        if (value instanceof Value.Dict dict) {
            allowance.items(dict.entries().size());
            return new Generator(dict.pairs());
        }
        throw new Fault(
                "%s needs a dict, not %s. Maybe the list's own items were meant."
                        .formatted(arguments.callee(), value.noun()));
    }

    private static Value batch(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("linecount", "fill_with");
        int size = Math.max(1, bound.neededWhole("linecount"));
        List<Value> all = elements(value, allowance);
        List<Value> batches = new ArrayList<>();
        for (int at = 0; at < all.size(); at += Math.min(size, all.size() - at)) {
            List<Value> batch =
                    new ArrayList<>(all.subList(at, (int) Math.min((long) at + size, all.size())));
            if (bound.value("fill_with").isPresent() && batch.size() < size) {
                fill(batch, size - batch.size(), bound.needed("fill_with"), allowance);
            }
            batches.add(Items.list(batch));
        }
        return new Generator(batches);
    }

    private static void fill(List<Value> values, int count, Value filling, Allowance allowance) {
        allowance.items(count);
        for (int i = 0; i < count; i++) {
            values.add(filling);
        }
    }

    private static Value slice(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("slices", "fill_with");
        int count = bound.neededWhole("slices");
        if (count < 1) {
            throw new Fault(
                    "%s needs at least 1 slice, not %d. Maybe a list is empty."
                            .formatted(arguments.callee(), count));
        }
        allowance.items(count);
        List<Value> all = elements(value, allowance);
        int longer = all.size() % count;
        List<Value> slices = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int end = at + all.size() / count + (i < longer ? 1 : 0);
            List<Value> slice = new ArrayList<>(all.subList(at, end));
            if (i >= longer && bound.value("fill_with").isPresent()) {
                slice.add(bound.needed("fill_with"));
            }
            slices.add(Items.list(slice));
            at = end;
        }
        return new Generator(slices);
    }

    private static Value sum(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("attribute", "start");
        ItemPath path = ItemPath.of(bound, allowance);
        Arithmetic arithmetic = new Arithmetic(allowance);
        Value sum = bound.value("start").orElse(Whole.of(0));
        for (Value each : Elements.of(value, allowance)) {
            allowance.step();
            sum = arithmetic.of(sum, Operator.ADD, path.in(each));
        }
        return sum;
    }
}
