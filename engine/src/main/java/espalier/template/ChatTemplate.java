package espalier.template;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// A model's chat template: turns messages into the text that the model was trained to read.
///
/// It is Jinja as the transformers library sets it up: blocks are trimmed, `break`, `continue` and
/// `generation` are known, `tojson` writes plain JSON, and nothing can be changed or reached but
/// what the template was given. Work, size and depth are bounded, whatever the template.
public final class ChatTemplate {

    private static final int MOST_CHARACTERS = 1 << 20;

    private final List<TemplateStatement> statements;

    private ChatTemplate(List<TemplateStatement> statements) {
        this.statements = statements;
    }

    /// Reads a template.
    ///
    /// @throws TemplateException if it is no template; the message names the line
    public static ChatTemplate of(String source) {
        if (source.length() > MOST_CHARACTERS) {
            throw new TemplateException(
                    ("The chat template (%d characters) must have at most %d. "
                                    + "Maybe this is another file.")
                            .formatted(source.length(), MOST_CHARACTERS));
        }
        return new ChatTemplate(StatementParser.parse(Lexer.tokens(source)));
    }

    /// The text of a request.
    ///
    /// @param clock tells a template that asks what day it is, in its zone
    /// @throws TemplateException if the template raises it, asks for what is not there, or does too
    ///   much
    public String render(ChatRequest request, Clock clock) {
        return render(request.names(), clock);
    }

    /// The text where these names alone are known, besides the language's own.
    String render(Map<String, Value> names, Clock clock) {
        return Interpreter.render(statements, names, clock);
    }
}
