package espalier.template;

import espalier.template.Value.Items;
import espalier.template.Value.Text;
import espalier.template.Value.Whole;

import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The functions that every template knows.
final class Globals {

    private static final int LONGEST_RANGE = 100_000;

    private Globals() {}

    static Map<String, Value> of(Clock clock, Allowance allowance) {
        Map<String, Value> globals = new HashMap<>();
        add(globals, "range", arguments -> range(arguments, allowance));
        add(globals, "dict", arguments -> dict(arguments, allowance));
        add(globals, "namespace", arguments -> namespace(arguments, allowance));
        add(globals, "joiner", Globals::joiner);
        add(globals, "cycler", Globals::cycler);
        add(globals, "raise_exception", arguments -> raise(arguments, allowance));
        add(
                globals,
                "strftime_now",
                arguments ->
                        new Text(
                                Strftime.now(
                                        arguments.bind("format").neededText("format"),
                                        clock,
                                        allowance)));
        return globals;
    }

    private static void add(Map<String, Value> globals, String name, Function.Body body) {
        globals.put(name, new Function("the function '%s'".formatted(name), body));
    }

    private static Value range(Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("start", "stop", "step");
        boolean one = arguments.positional().size() == 1;
        long start = one ? 0 : bound.neededWhole("start");
        long stop = bound.neededWhole(one ? "start" : "stop");
        long step = bound.whole("step", 1);
        if (step == 0) {
            throw new Fault("the step of a range is 0. Maybe 1 or -1 was meant.");
        }
        long size = Math.max(0, Math.ceilDiv(stop - start, step));
        if (size > LONGEST_RANGE) {
            throw new Fault(
                    "a range (%d numbers) must have at most %d. Maybe its end is wrong."
                            .formatted(size, LONGEST_RANGE));
        }
        allowance.items(size);
        List<Value> numbers = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            numbers.add(new Whole(BigInteger.valueOf(start + i * step)));
        }
        return Items.list(numbers);
    }

    private static Value dict(Arguments arguments, Allowance allowance) {
        return Value.Dict.of(entries(arguments, allowance));
    }

    private static Value namespace(Arguments arguments, Allowance allowance) {
        Map<String, Value> names = new LinkedHashMap<>();
        entries(arguments, allowance)
                .forEach((key, value) -> names.put(PythonText.text(key, allowance), value));
        return new Namespace(names);
    }

    /// The entries of a dict or of pairs, and those that are named.
    private static Map<Value, Value> entries(Arguments arguments, Allowance allowance) {
        Map<Value, Value> entries = new LinkedHashMap<>();
        List<Value> given = given(arguments, allowance);
        allowance.items((long) given.size() + arguments.named().size());
        for (Value pair : given) {
            List<Value> two = Elements.of(pair, allowance);
            if (two.size() != 2) {
                throw new Fault(
                        "%s needs pairs, not %d values. Maybe '.items()' is missing."
                                .formatted(arguments.callee(), two.size()));
            }
            Keys.put(entries, two.getFirst(), two.getLast());
        }
        arguments.named().forEach((name, value) -> entries.put(new Text(name), value));
        return entries;
    }

    private static List<Value> given(Arguments arguments, Allowance allowance) {
        return switch (arguments.positional().size()) {
            case 0 -> List.of();
            case 1 ->
                    arguments.positional().getFirst() instanceof Value.Dict dict
                            ? dict.pairs()
                            : Elements.of(arguments.positional().getFirst(), allowance);
            default ->
                    throw new Fault(
                            "%s takes one dict or names. Maybe they should be put together before."
                                    .formatted(arguments.callee()));
        };
    }

    /// Answers nothing at first, its separator ever after.
    private static Value joiner(Arguments arguments) {
        Text separator = new Text(arguments.bind("sep").text("sep", ", "));
        Iterator<Text> answers =
                Stream.concat(Stream.of(Text.EMPTY), Stream.generate(() -> separator)).iterator();
        return new Function(
                "<Joiner>",
                none -> {
                    none.none();
                    return answers.next();
                });
    }

    private static Value cycler(Arguments arguments) {
        if (arguments.positional().isEmpty()) {
            throw new Fault(
                    "%s has nothing to choose from. Maybe its values are missing."
                            .formatted(arguments.callee()));
        }
        return new Cycler(arguments.positional());
    }

    private static Value raise(Arguments arguments, Allowance allowance) {
        Value message = arguments.bind("message").needed("message");
        throw new TemplateException(PythonText.text(message, allowance));
    }
}
