package espalier.exporting;

import java.io.IOException;
import java.io.Writer;

/// Writes HTML; every text is taken to be hostile.
final class Html {

    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    /// Writes markup as it stands.
    Html markup(String trusted) throws IOException {
        out.write(trusted);
        return this;
    }

    /// Writes a text that no browser takes for markup.
    Html text(String any) throws IOException {
        for (int i = 0; i < any.length(); i++) {
            char c = any.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                case '\n', '\t' -> out.write(c);
                default -> out.write(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return this;
    }

    /// Writes an element that holds nothing but a text.
    ///
    /// @param tag with its attributes, without brackets
    Html element(String tag, String any) throws IOException {
        markup("<" + tag + ">").text(any);
        int space = tag.indexOf(' ');
        return markup("</" + (space < 0 ? tag : tag.substring(0, space)) + ">");
    }
}
