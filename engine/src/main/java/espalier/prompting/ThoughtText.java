package espalier.prompting;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model wrote, made a thought's text: one line without the marks of a list around it.
final class ThoughtText {

    private static final int MOST_MARKS = 4;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\p{Cc}\\p{Zl}\\p{Zp}]\\s*");
    private static final Pattern MARK =
            Pattern.compile(
                    "(?:[-*•–>#]{1,6}|\\(?[0-9]{1,2}[.)]|\\([0-9]{1,2}\\))\\s+"
                            + "|(?i:step|thought)\\s+[0-9]{1,3}\\s*[.:)]\\s*");
    private static final Pattern STRESSED = Pattern.compile("(\\*\\*|__)(.{1,200}?)\\1");
    private static final Pattern ANSWER =
            Pattern.compile("(?i)(?:so,? )?(?:the )?(?:final )?answer(?: is)? *: *(\\S.*)");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND =
            Pattern.compile("^[\\p{P}\\p{Z}&&[^(\\-]]+|[\\p{P}\\p{Z}&&[^)%]]+$");

    private ThoughtText() {}

    /// A thought's text: one line, without numbering, bullet, `Step 2:` and stress at its
    /// beginning; empty where no letter and no digit is left.
    static String of(String written) {
        String text = oneLine(written);
        for (int i = 0; i < MOST_MARKS; i++) {
            Matcher stressed = STRESSED.matcher(text);
            Matcher mark = MARK.matcher(text);
            if (stressed.lookingAt()) {
                text = (stressed.group(2) + text.substring(stressed.end())).strip();
            } else if (mark.lookingAt()) {
                text = text.substring(mark.end()).strip();
            } else {
                break;
            }
        }
        return SAYS_SOMETHING.matcher(text).find() ? text : "";
    }

    /// A text with a blank for each line break, and none around it.
    static String oneLine(String text) {
        return LINE_BREAKS.matcher(text.strip()).replaceAll(" ").strip();
    }

    /// Whether a thought says the answer, such as `Answer: 42.`
    static boolean answers(String thought) {
        return ANSWER.matcher(thought).matches();
    }

    /// The answer that a last thought gives, in a form in which equal answers are equal: without
    /// `Answer:`, punctuation around it and capital letters.
    static String answer(String thought) {
        Matcher answer = ANSWER.matcher(thought);
        String said = answer.matches() ? answer.group(1) : thought;
        String bare = AROUND.matcher(said).replaceAll("");
        return BLANKS.matcher(bare.isEmpty() ? said : bare)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }
}
