package espalier.prompting;

import espalier.thought.GenerationException;

/// A prompt's file cannot be used; the message names the file and says what was expected, what came
/// and what to try.
public final class PromptException extends GenerationException {

    private static final long serialVersionUID = 1L;

    PromptException(String message) {
        super(message);
    }

    PromptException(String message, Throwable cause) {
        super(message, cause);
    }
}
