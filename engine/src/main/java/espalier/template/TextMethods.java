package espalier.template;

import espalier.template.Value.Bool;
import espalier.template.Value.Items;
import espalier.template.Value.Text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The methods of strings.
final class TextMethods {

    /// What a method answers for a string.
    @FunctionalInterface
    private interface Method {
        Value call(String text, Arguments arguments, Allowance allowance);
    }

    private static final Map<String, Method> METHODS =
            Map.ofEntries(
                    changing("capitalize", Letters::capitalized),
                    changing("casefold", Letters::folded),
                    changing("lower", Letters::lower),
                    changing("swapcase", Letters::swapped),
                    changing("title", Letters::titled),
                    changing("upper", Letters::upper),
                    asking("isalnum", Letters.Kind.ALPHANUMERIC),
                    asking("isalpha", Letters.Kind.ALPHABETIC),
                    asking("isascii", Letters.Kind.ASCII),
                    asking("isdecimal", Letters.Kind.DECIMAL),
                    asking("isdigit", Letters.Kind.DIGIT),
                    asking("isnumeric", Letters.Kind.NUMERIC),
                    asking("isspace", Letters.Kind.SPACE),
                    asking("islower", Letters.Kind.LOWER),
                    asking("isupper", Letters.Kind.UPPER),
                    asking("istitle", Letters.Kind.TITLE),
                    Map.entry("strip", (text, a, _) -> new Text(TextParts.strip(text, chars(a)))),
                    Map.entry(
                            "lstrip",
                            (text, a, _) -> new Text(TextParts.stripLeft(text, chars(a)))),
                    Map.entry(
                            "rstrip",
                            (text, a, _) -> new Text(TextParts.stripRight(text, chars(a)))),
                    Map.entry(
                            "startswith", (text, a, b) -> Bool.of(affixed(text, a, Side.START, b))),
                    Map.entry("endswith", (text, a, b) -> Bool.of(affixed(text, a, Side.END, b))),
                    Map.entry(
                            "removeprefix", (text, a, _) -> new Text(without(text, a, Side.START))),
                    Map.entry("removesuffix", (text, a, _) -> new Text(without(text, a, Side.END))),
                    Map.entry("split", (text, a, allowance) -> TextParts.split(text, a, allowance)),
                    Map.entry(
                            "rsplit",
                            (text, a, allowance) -> TextParts.splitRight(text, a, allowance)),
                    Map.entry("splitlines", TextMethods::lines),
                    Map.entry("partition", (text, a, _) -> TextParts.partition(text, separator(a))),
                    Map.entry(
                            "rpartition",
                            (text, a, _) -> TextParts.partitionRight(text, separator(a))),
                    Map.entry("replace", TextMethods::replace),
                    Map.entry("join", TextMethods::join),
                    Map.entry("format", (text, a, b) -> new Text(BraceFormat.format(text, a, b))),
                    Map.entry("find", (text, a, _) -> TextSearch.of(text, a).first()),
                    Map.entry("rfind", (text, a, _) -> TextSearch.of(text, a).last()),
                    Map.entry("index", (text, a, _) -> TextSearch.of(text, a).firstOrFault()),
                    Map.entry("rindex", (text, a, _) -> TextSearch.of(text, a).lastOrFault()),
                    Map.entry("count", (text, a, _) -> TextSearch.of(text, a).count()),
                    Map.entry("center", (text, a, allowance) -> filled(text, a, '^', allowance)),
                    Map.entry("ljust", (text, a, allowance) -> filled(text, a, '<', allowance)),
                    Map.entry("rjust", (text, a, allowance) -> filled(text, a, '>', allowance)),
                    Map.entry("zfill", TextMethods::zeroFilled),
                    Map.entry("expandtabs", TextMethods::withoutTabs));

    private enum Side {
        START,
        END
    }

    private TextMethods() {}

    /// The method of that name, bound to the text.
    static Optional<Value> find(String text, String name, Allowance allowance) {
        return Optional.ofNullable(METHODS.get(name))
                .map(method ->
                        new Function(
                                "the method '" + name + "'",
                                arguments -> {
                                    paySearch(text, arguments, allowance);
                                    return method.call(text, arguments, allowance);
                                }));
    }

    /// Every method reads its text, and looks for its arguments in it at worst.
    private static void paySearch(String text, Arguments arguments, Allowance allowance) {
        allowance.write(text.length());
        for (Value value : arguments.positional()) {
            allowance.search(text, value instanceof Text part ? part.text() : "");
        }
    }

    private static Map.Entry<String, Method> changing(String name, UnaryOperator<String> change) {
        return Map.entry(
                name,
                (text, arguments, allowance) -> {
                    arguments.none();
                    String changed = change.apply(text);
                    allowance.write(changed.length());
                    return new Text(changed);
                });
    }

    private static Map.Entry<String, Method> asking(String name, Letters.Kind kind) {
        return Map.entry(
                name,
                (text, arguments, _) -> {
                    arguments.none();
                    return Bool.of(Letters.all(text, kind));
                });
    }

    private static Optional<String> chars(Arguments arguments) {
        Bound bound = arguments.bind("chars");
        return bound.value("chars").map(_ -> bound.neededText("chars"));
    }

    private static String separator(Arguments arguments) {
        return arguments.bind("sep").neededText("sep");
    }

    private static boolean affixed(
            String text, Arguments arguments, Side side, Allowance allowance) {
        Bound bound = arguments.bind("affix", "start", "end");
        Value affix = bound.needed("affix");
        String part =
                new Slice(
                                Optional.of(bound.whole("start", 0)),
                                bound.value("end").map(_ -> bound.neededWhole("end")),
                                Optional.empty())
                        .of(text);
        List<Value> affixes =
                affix instanceof Items items && items.kind() == Items.Kind.TUPLE
                        ? items.values()
                        : List.of(affix);
        for (Value each : affixes) {
            if (!(each instanceof Text one)) {
                throw new Fault(
                        ("%s needs a string or a tuple of strings, not %s. "
                                        + "Maybe a list should be a tuple.")
                                .formatted(arguments.callee(), each.noun()));
            }
            allowance.read(one.text().length());
            if (side == Side.START ? part.startsWith(one.text()) : part.endsWith(one.text())) {
                return true;
            }
        }
        return false;
    }

    private static String without(String text, Arguments arguments, Side side) {
        String affix = arguments.bind("affix").neededText("affix");
        return switch (side) {
            case START -> text.startsWith(affix) ? text.substring(affix.length()) : text;
            case END ->
                    text.endsWith(affix) ? text.substring(0, text.length() - affix.length()) : text;
        };
    }

    private static Value lines(String text, Arguments arguments, Allowance allowance) {
        boolean ends = arguments.bind("keepends").truth("keepends");
        return Items.list(
                ends ? TextParts.linesWithEnds(text, allowance) : TextParts.lines(text, allowance));
    }

    private static Value replace(String text, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("old", "new", "count");
        return TextParts.replace(
                text,
                bound.neededText("old"),
                bound.neededText("new"),
                bound.whole("count", -1),
                allowance);
    }

    private static Value join(String text, Arguments arguments, Allowance allowance) {
        BoundedText joined = new BoundedText(allowance);
        String separator = "";
        for (Value each : Elements.of(arguments.bind("iterable").needed("iterable"), allowance)) {
            if (!(each instanceof Text part)) {
                throw new Fault(
                        "%s needs strings, not %s. Maybe the filter 'join' was meant."
                                .formatted(arguments.callee(), each.noun()));
            }
            allowance.step();
            joined.append(separator).append(part.text());
            separator = text;
        }
        return joined.value();
    }

    private static Value filled(String text, Arguments arguments, char align, Allowance allowance) {
        Bound bound = arguments.bind("width", "fillchar");
        String fill = bound.text("fillchar", " ");
        if (Elements.size(new Text(fill)) != 1) {
            throw new Fault(
                    "%s fills with one character, not with '%s'. Maybe 'join' was meant."
                            .formatted(arguments.callee(), fill));
        }
        int missing = Math.max(0, bound.neededWhole("width") - Elements.size(new Text(text)));
        // Python's extra blank goes to the left where the width is odd.
        int odd = missing & bound.neededWhole("width") & 1;
        int before =
                switch (align) {
                    case '<' -> 0;
                    case '>' -> missing;
                    default -> missing / 2 + odd;
                };
        return new BoundedText(allowance)
                .repeat(fill, before)
                .append(text)
                .repeat(fill, missing - before)
                .value();
    }

    private static Value zeroFilled(String text, Arguments arguments, Allowance allowance) {
        int width = arguments.bind("width").neededWhole("width");
        int digits = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return new BoundedText(allowance)
                .append(text.substring(0, digits))
                .repeat("0", (long) width - Elements.size(new Text(text)))
                .append(text.substring(digits))
                .value();
    }

    private static Value withoutTabs(String text, Arguments arguments, Allowance allowance) {
        int size = Math.max(0, arguments.bind("tabsize").whole("tabsize", 8));
        BoundedText spaced = new BoundedText(allowance);
        int column = 0;
        for (int character : text.codePoints().toArray()) {
            if (character == '\t') {
                int blanks = size == 0 ? 0 : size - column % size;
                spaced.repeat(" ", blanks);
                column += blanks;
            } else {
                spaced.append(character);
                column = character == '\n' || character == '\r' ? 0 : column + 1;
            }
        }
        return spaced.value();
    }
}
