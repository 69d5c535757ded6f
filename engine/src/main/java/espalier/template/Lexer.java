package espalier.template;

import espalier.template.Token.Kind;

import java.util.ArrayList;
import java.util.List;

/// Cuts a template into tokens.
///
/// Between tags all is plain text, less the white space that the tags take: `-` beside a tag takes
/// all of it, a block or comment takes the newline after it and, where it stands first on its line,
/// the blanks before it, and `+` keeps them.
final class Lexer {

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final LineCount lines;
    private int position;
    private boolean lineBegins = true;

    private Lexer(String source) {
        this.source = source;
        lines = new LineCount(source);
    }

    /// The tokens of a template; the last is the end.
    static List<Token> tokens(String source) {
        String normal = source.replace("\r\n", "\n").replace('\r', '\n');
        if (normal.endsWith("\n")) {
            normal = normal.substring(0, normal.length() - 1);
        }
        return new Lexer(normal).run();
    }

    private List<Token> run() {
        try {
            while (position < source.length()) {
                int opening = opening(position);
                if (opening < 0) {
                    plain(source.substring(position));
                    position = source.length();
                } else {
                    tag(opening);
                }
            }
        } catch (Fault fault) {
            throw fault.atLine(new LineCount(source).at(position));
        }
        tokens.add(new Token(Kind.END, "", lines.at(position)));
        return List.copyOf(tokens);
    }

    /// Where the next tag or comment begins, or -1.
    private int opening(int from) {
        for (int at = source.indexOf('{', from); at >= 0; at = source.indexOf('{', at + 1)) {
            if (at + 1 < source.length() && "{%#".indexOf(source.charAt(at + 1)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private void tag(int opening) {
        char kind = source.charAt(opening + 1);
        char sign = sign(opening + 2);
        plain(before(source.substring(position, opening), sign, kind == '{'));
        position = opening + (sign == ' ' ? 2 : 3);
        switch (kind) {
            case '#' -> comment();
            case '{' -> words("{{", "}}");
            default -> {
                int raw = afterWord(position, "raw");
                int closing = raw < 0 ? -1 : closing(raw, "%}");
                if (closing >= 0 && source.charAt(raw) != '+') {
                    raw(
                            source.charAt(raw) == '-'
                                    ? Characters.afterSpace(source, closing)
                                    : closing);
                } else {
                    words("{%", "%}");
                }
            }
        }
        lineBegins = source.charAt(position - 1) == '\n';
    }

    private char sign(int at) {
        char sign = at < source.length() ? source.charAt(at) : ' ';
        return sign == '-' || sign == '+' ? sign : ' ';
    }

    /// The plain text that is left before a tag.
    private String before(String text, char sign, boolean printing) {
        if (sign == '-') {
            return Characters.withoutSpaceAfter(text);
        }
        int line = text.lastIndexOf('\n') + 1;
        boolean alone =
                (line > 0 || lineBegins) && Characters.afterSpace(text, line) == text.length();
        return sign == ' ' && !printing && alone ? text.substring(0, line) : text;
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(Kind.PLAIN, text, lines.at(position)));
        }
    }

    private void comment() {
        int end = source.indexOf("#}", position);
        if (end < 0) {
            throw new Fault("the comment has no end. Maybe a '#}' is missing.");
        }
        char sign = end > position ? sign(end - 1) : ' ';
        position = afterClosing(end + 2, sign, true);
    }

    /// Text that is written as it is, up to the tag that ends it.
    private void raw(int begin) {
        lineBegins = source.charAt(begin - 1) == '\n';
        for (int at = source.indexOf("{%", begin); at >= 0; at = source.indexOf("{%", at + 1)) {
            char sign = sign(at + 2);
            int word = afterWord(at + (sign == ' ' ? 2 : 3), "endraw");
            int closing = word < 0 ? -1 : closing(word, "%}");
            if (closing >= 0) {
                plain(before(source.substring(begin, at), sign, false));
                position = afterClosing(closing, sign(word), true);
                return;
            }
        }
        throw new Fault("the raw block has no end. Maybe an '{% endraw %}' is missing.");
    }

    private void words(String opening, String closing) {
        tokens.add(new Token(Kind.OPENING, opening, lines.at(position)));
        TagLexer words = new TagLexer(source, position, lines, tokens);
        while (true) {
            position = words.upToClosing(closing);
            int end = closing(position, closing);
            if (end >= 0) {
                tokens.add(new Token(Kind.CLOSING, closing, lines.at(position)));
                position = afterClosing(end, sign(position), closing.equals("%}"));
                return;
            }
            words.operator();
        }
    }

    /// Where a closing that may carry a sign ends, or -1 if there is none at an index.
    private int closing(int at, String closing) {
        int bare = sign(at) == ' ' ? at : at + 1;
        boolean known = sign(at) != '+' || closing.equals("%}");
        return known && source.startsWith(closing, bare) ? bare + 2 : -1;
    }

    private int afterClosing(int end, char sign, boolean block) {
        if (sign == '-') {
            return Characters.afterSpace(source, end);
        }
        boolean newline = block && sign == ' ' && source.startsWith("\n", end);
        return newline ? end + 1 : end;
    }

    /// Where space, a word and space end, or -1 if they are not at an index.
    private int afterWord(int at, String word) {
        int begin = Characters.afterSpace(source, at);
        return source.startsWith(word, begin)
                ? Characters.afterSpace(source, begin + word.length())
                : -1;
    }
}
