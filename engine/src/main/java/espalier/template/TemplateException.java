package espalier.template;

/// A chat template cannot be read or rendered; the message says where and what to try, or is what
/// the template itself raised.
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super(message);
    }
}
