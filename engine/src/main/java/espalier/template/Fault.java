package espalier.template;

/// Something is wrong in a template. The message is a sentence that does not yet say where; who
/// knows the line makes a [TemplateException] of it.
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A message may quote what the template made.
    private static final int LONGEST = 500;

    Fault(String message) {
        super(message, null, false, false);
    }

    /// The same with its place.
    TemplateException atLine(int line) {
        String message = String.valueOf(getMessage());
        return new TemplateException(
                "Line %d of the chat template: %s"
                        .formatted(
                                line,
                                message.length() > LONGEST
                                        ? message.substring(0, LONGEST) + "..."
                                        : message));
    }
}
