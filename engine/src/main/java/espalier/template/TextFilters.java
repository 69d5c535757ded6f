package espalier.template;

import espalier.template.Value.Text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The filters of text. What is no text is printed first.
final class TextFilters {

    static final Map<String, Filter> FILTERS =
            Map.ofEntries(
                    changing("string", text -> text),
                    changing("safe", text -> text),
                    changing("upper", Letters::upper),
                    changing("lower", Letters::lower),
                    changing("capitalize", Letters::capitalized),
                    changing("title", TextFilters::titled),
                    Map.entry("escape", TextFilters::escape),
                    Map.entry("e", TextFilters::escape),
                    Map.entry("forceescape", TextFilters::escape),
                    Map.entry("trim", TextFilters::trim),
                    Map.entry("replace", TextFilters::replace),
                    Map.entry("indent", TextFilters::indent),
                    Map.entry("truncate", TextFilters::truncate),
                    Map.entry("center", TextFilters::center),
                    Map.entry("format", TextFilters::format),
                    Map.entry("wordcount", TextFilters::wordCount));

    private static final String WORD_ENDS = "-({[<";

    private TextFilters() {}

    private static Map.Entry<String, Filter> changing(String name, UnaryOperator<String> change) {
        return Map.entry(
                name,
                (value, arguments, allowance) -> {
                    arguments.none();
                    String changed = change.apply(read(value, allowance));
                    allowance.write(changed.length());
                    return new Text(changed);
                });
    }

    private static String read(Value value, Allowance allowance) {
        String text = PythonText.text(value, allowance);
        allowance.write(text.length());
        return text;
    }

    private static Value trim(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("chars");
        Optional<String> chars = bound.value("chars").map(_ -> bound.neededText("chars"));
        String text = read(value, allowance);
        allowance.search(text, chars.orElse(""));
        return new Text(TextParts.strip(text, chars));
    }

    private static Value replace(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("old", "new", "count");
        String text = read(value, allowance);
        String old = PythonText.text(bound.needed("old"), allowance);
        allowance.search(text, old);
        return TextParts.replace(
                text,
                old,
                PythonText.text(bound.needed("new"), allowance),
                bound.whole("count", -1),
                allowance);
    }

    /// Blanks before each line; not before the first or before empty ones unless told to.
    private static Value indent(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("width", "first", "blank");
        String blanks =
                bound.values().get("width") instanceof Text text
                        ? text.text()
                        : new BoundedText(allowance)
                                .repeat(" ", bound.whole("width", 4))
                                .toString();
        List<Value> lines = TextParts.lines(read(value, allowance) + "\n", allowance);
        BoundedText indented = new BoundedText(allowance);
        for (int i = 0; i < lines.size(); i++) {
            boolean empty = !lines.get(i).truth();
            boolean moved = i == 0 ? bound.truth("first") : !empty || bound.truth("blank");
            indented.append(i == 0 ? "" : "\n")
                    .append(moved ? blanks : "")
                    .append(PythonText.text(lines.get(i), allowance));
        }
        return indented.value();
    }

    private static Value truncate(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("length", "killwords", "end", "leeway");
        String text = read(value, allowance);
        int[] characters = text.codePoints().toArray();
        String end = bound.text("end", "...");
        int length = bound.whole("length", 255);
        int kept = length - end.codePointCount(0, end.length());
        if (kept < 0) {
            throw new Fault(
                    "%s needs a length of at least its end's. Maybe the length is too small."
                            .formatted(arguments.callee()));
        }
        if (characters.length <= (long) length + bound.whole("leeway", 5)) {
            return new Text(text);
        }
        String start = new String(characters, 0, kept);
        int blank = start.lastIndexOf(' ');
        boolean whole = bound.truth("killwords") || blank < 0;
        return new Text((whole ? start : start.substring(0, blank)) + end);
    }

    private static Value center(Value value, Arguments arguments, Allowance allowance) {
        int width = arguments.bind("width").whole("width", 80);
        Function method =
                (Function)
                        TextMethods.find(read(value, allowance), "center", allowance).orElseThrow();
        return method.call(Arguments.of(arguments.callee(), Value.Whole.of(width)));
    }

    private static Value format(Value value, Arguments arguments, Allowance allowance) {
        Value values =
                arguments.named().isEmpty()
                        ? Value.Items.of(Value.Items.Kind.TUPLE, arguments.positional())
                        : arguments.dict();
        return new Text(new PercentFormat(allowance).format(read(value, allowance), values));
    }

    private static Value wordCount(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        long count = 0;
        boolean inWord = false;
        for (int character : read(value, allowance).codePoints().toArray()) {
            boolean word = Characters.word(character);
            count += word && !inWord ? 1 : 0;
            inWord = word;
        }
        return Value.Whole.of(count);
    }

    /// Each word with its first character in upper case; dashes and opening brackets end words.
    private static String titled(String text) {
        StringBuilder titled = new StringBuilder();
        boolean begins = true;
        for (int character : text.codePoints().toArray()) {
            String plain = Character.toString(character);
            boolean between = Characters.space(character) || WORD_ENDS.indexOf(character) >= 0;
            titled.append(begins ? Letters.upper(plain) : Letters.lower(plain));
            begins = between;
        }
        return titled.toString();
    }

    private static Value escape(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        BoundedText escaped = new BoundedText(allowance);
        for (int character : read(value, allowance).codePoints().toArray()) {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\'' -> escaped.append("&#39;");
                case '"' -> escaped.append("&#34;");
                default -> escaped.append(character);
            }
        }
        return escaped.value();
    }
}
