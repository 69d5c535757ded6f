package espalier.template;

import espalier.template.Value.Items;
import espalier.template.Value.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Strips, splits and replaces parts of texts, as Python does.
final class TextParts {

    private static final String LINE_ENDS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

    private TextParts() {}

    static String strip(String text, Optional<String> characters) {
        return stripLeft(stripRight(text, characters), characters);
    }

    static String stripLeft(String text, Optional<String> characters) {
        int begin = 0;
        while (begin < text.length() && stripped(text.codePointAt(begin), characters)) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        return text.substring(begin);
    }

    static String stripRight(String text, Optional<String> characters) {
        int end = text.length();
        while (end > 0 && stripped(text.codePointBefore(end), characters)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    private static boolean stripped(int character, Optional<String> characters) {
        return characters
                .map(some -> some.indexOf(character) >= 0)
                .orElseGet(() -> Characters.space(character));
    }

    /// The method `split`.
    static Value split(String text, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("sep", "maxsplit");
        int most = bound.whole("maxsplit", -1);
        List<Value> parts =
                bound.value("sep").isPresent()
                        ? splitAt(text, checked(bound.neededText("sep")), most, allowance)
                        : splitAtSpace(text, most, allowance);
        return Items.list(parts);
    }

    /// The method `rsplit`.
    static Value splitRight(String text, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("sep", "maxsplit");
        int most = bound.whole("maxsplit", -1);
        List<Value> parts =
                bound.value("sep").isPresent()
                        ? splitRightAt(text, checked(bound.neededText("sep")), most, allowance)
                        : splitRightAtSpace(text, most, allowance);
        return Items.list(parts.reversed());
    }

    private static String checked(String separator) {
        if (separator.isEmpty()) {
            throw new Fault("a string cannot be split at nothing. Maybe the separator is missing.");
        }
        return separator;
    }

    private static List<Value> splitAt(
            String text, String separator, int most, Allowance allowance) {
        List<Value> parts = new ArrayList<>();
        int begin = 0;
        int at = text.indexOf(separator);
        while (at >= 0 && parts.size() != most) {
            allowance.items(1);
            parts.add(new Text(text.substring(begin, at)));
            begin = at + separator.length();
            at = text.indexOf(separator, begin);
        }
        allowance.items(1);
        parts.add(new Text(text.substring(begin)));
        return parts;
    }

    /// The parts from the last to the first.
    private static List<Value> splitRightAt(
            String text, String separator, int most, Allowance allowance) {
        List<Value> parts = new ArrayList<>();
        int end = text.length();
        int at = text.lastIndexOf(separator);
        while (at >= 0 && parts.size() != most) {
            allowance.items(1);
            parts.add(new Text(text.substring(at + separator.length(), end)));
            end = at;
            at = text.lastIndexOf(separator, end - separator.length());
        }
        allowance.items(1);
        parts.add(new Text(text.substring(0, end)));
        return parts;
    }

    private static List<Value> splitAtSpace(String text, int most, Allowance allowance) {
        List<Value> parts = new ArrayList<>();
        int begin = Characters.afterSpace(text, 0);
        while (begin < text.length()) {
            int end = begin;
            while (end < text.length() && !Characters.space(text.charAt(end))) {
                end++;
            }
            end = parts.size() == most ? text.length() : end;
            allowance.items(1);
            parts.add(new Text(text.substring(begin, end)));
            begin = Characters.afterSpace(text, end);
        }
        return parts;
    }

    /// The parts from the last to the first.
    private static List<Value> splitRightAtSpace(String text, int most, Allowance allowance) {
        List<Value> parts = new ArrayList<>();
        String left = Characters.withoutSpaceAfter(text);
        int end = left.length();
        while (end > 0) {
            int begin = end;
            while (begin > 0 && !Characters.space(left.charAt(begin - 1))) {
                begin--;
            }
            begin = parts.size() == most ? 0 : begin;
            allowance.items(1);
            parts.add(new Text(left.substring(begin, end)));
            end = begin;
            while (end > 0 && Characters.space(left.charAt(end - 1))) {
                end--;
            }
        }
        return parts;
    }

    static Value partition(String text, String separator) {
        int at = text.indexOf(checked(separator));
        return at < 0
                ? Items.tuple(new Text(text), Text.EMPTY, Text.EMPTY)
                : around(text, at, separator);
    }

    static Value partitionRight(String text, String separator) {
        int at = text.lastIndexOf(checked(separator));
        return at < 0
                ? Items.tuple(Text.EMPTY, Text.EMPTY, new Text(text))
                : around(text, at, separator);
    }

    private static Value around(String text, int at, String separator) {
        return Items.tuple(
                new Text(text.substring(0, at)),
                new Text(separator),
                new Text(text.substring(at + separator.length())));
    }

    static List<Value> linesWithEnds(String text, Allowance allowance) {
        List<Value> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = begin;
            while (end < text.length() && LINE_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            end += text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0;
            allowance.items(1);
            lines.add(new Text(text.substring(begin, end)));
            begin = end;
        }
        return lines;
    }

    static List<Value> lines(String text, Allowance allowance) {
        return linesWithEnds(text, allowance).stream()
                .<Value>map(line -> withoutEnd((Text) line))
                .toList();
    }

    private static Text withoutEnd(Text line) {
        String text = line.text();
        int end = text.length();
        if (LINE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            end -= text.endsWith("\r\n") ? 2 : 1;
        }
        return new Text(text.substring(0, end));
    }

    /// Replaces the first parts, or all if the most is negative.
    static Value replace(String text, String old, String other, int most, Allowance allowance) {
        BoundedText replaced = new BoundedText(allowance);
        int begin = 0;
        int at = text.indexOf(old);
        for (int count = 0; at >= 0 && count != most; count++) {
            replaced.append(text.substring(begin, at)).append(other);
            begin = at;
            if (!old.isEmpty()) {
                begin = at + old.length();
                at = text.indexOf(old, begin);
            } else if (at < text.length()) {
                at = text.offsetByCodePoints(at, 1);
            } else {
                at = -1;
            }
        }
        return replaced.append(text.substring(begin)).value();
    }
}
