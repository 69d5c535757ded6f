package espalier.lettering;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.regex.Pattern;

/// A thought's text as a card shows it.
///
/// @param title the first line
/// @param detail what stands under it; empty where the title is all there is
/// @param line the whole text in one line
public record CardText(String title, String detail, String line) {

    public static final CardText NONE = new CardText("", "", "");

    private static final Pattern NEGATIVE = Pattern.compile("(?<![\\w)])-(?=\\d)");

    public static CardText of(ReadableTree tree, int id) {
        String text = typeset(tree.thought(id).text());
        if (id == ThoughtId.ROOT) {
            return ofProblem(text, typeset(tree.problem().input()));
        }
        int open = text.indexOf(" (");
        if (open > 0 && text.endsWith(")")) {
            return new CardText(
                    text.substring(0, open), text.substring(open + 2, text.length() - 1), text);
        }
        int colon = text.indexOf(": ");
        return colon > 0
                ? labelled(text, text.substring(0, colon), text.substring(colon + 2))
                : new CardText(text, "", text);
    }

    /// A line such as `Boxes: 3 * 12 = 36.`, `Answer: 36.` or `Not first: Bob Cleo.`
    private static CardText labelled(String line, String label, String rest) {
        boolean result = rest.contains(" = ") || label.equals("Answer") || label.equals("Order");
        return result
                ? new CardText(rest.replaceFirst("\\.$", ""), label, line)
                : new CardText(label, rest, line);
    }

    /// The title for a narrow card: an equation without its spaces.
    public String narrowTitle() {
        return title.contains(" = ") ? title.replace(" ", "") : title;
    }

    /// Where the title stands in [#line].
    int titleStart() {
        return labelled() ? detail.length() + 2 : 0;
    }

    /// Where the detail stands in [#line].
    int detailStart() {
        return labelled() ? 0 : Math.max(0, line.lastIndexOf(detail));
    }

    private boolean labelled() {
        return !detail.isEmpty() && line.startsWith(detail + ": ");
    }

    private static CardText ofProblem(String statement, String input) {
        int at = input.isBlank() ? -1 : statement.lastIndexOf(input);
        return at > 0 && statement.length() - at - input.length() <= 1
                ? new CardText(statement.substring(0, at).strip(), input, statement)
                : new CardText(statement, "", statement);
    }

    /// The text with the minus signs of good printing; a product keeps its sign, which is the same
    /// wherever a thought is read and can be typed. As long as the text without its outer blanks,
    /// so that each letter keeps its place.
    static String typeset(String text) {
        String spaced = text.replace(" - ", " − ").replace('\n', ' ');
        return NEGATIVE.matcher(spaced.strip()).replaceAll("−");
    }
}
