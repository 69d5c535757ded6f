package espalier.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When two answers in free words say the same.
///
/// Case, blanks, a leading `Answer:` and a final full stop do not matter. In an answer that is a
/// number and no more, neither do separators of thousands nor zeros after the last digit behind the
/// point: `1,234.50` and `1234.5` are one answer.
final class AnswerText {

    private static final int LONGEST_NUMBER = 60;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]++");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "([-+−]?)([$€£¥]?)([0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(?:\\.([0-9]++))?(%?)");

    private AnswerText() {}

    /// The same for two answers where they say the same.
    static String key(String answer) {
        String text = BLANKS.matcher(answer).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("answer:")) {
            text = text.substring("answer:".length()).strip();
        }
        if (text.endsWith(".") || text.endsWith("。")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        if (text.length() > LONGEST_NUMBER) {
            return text;
        }
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? plain(number) : text;
    }

    private static String plain(Matcher number) {
        String sign = number.group(1).isEmpty() || number.group(1).equals("+") ? "" : "-";
        String whole = number.group(3).replace(",", "");
        String behind = number.group(4) == null ? "" : number.group(4).replaceAll("0++$", "");
        return sign
                + number.group(2)
                + whole
                + (behind.isEmpty() ? "" : "." + behind)
                + number.group(5);
    }
}
