package espalier.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

/// Where two texts differ, in whole words: what both begin with, what each has of its own, and what
/// both end with.
///
/// @param head the beginning that both share, with the space after it
/// @param first what only the first has
/// @param second what only the second has
/// @param tail the end that both share, with the space before it
public record TextDifference(String head, String first, String second, String tail) {

    /// Words and the spaces between them.
    private static final Pattern PART = Pattern.compile("\\s+|\\S+");

    /// Where two texts differ; `head` is all of them where they are equal.
    static TextDifference of(String first, String second) {
        var a = parts(first);
        var b = parts(second);
        int most = Math.min(a.size(), b.size());
        int head = 0;
        while (head < most && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        return new TextDifference(
                String.join("", a.subList(0, head)),
                String.join("", a.subList(head, a.size() - tail)),
                String.join("", b.subList(head, b.size() - tail)),
                String.join("", a.subList(a.size() - tail, a.size())));
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(part -> part.group()).toList();
    }

    /// Whether the texts are equal.
    public boolean none() {
        return first.isEmpty() && second.isEmpty();
    }
}
