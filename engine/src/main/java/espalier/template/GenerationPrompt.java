package espalier.template;

/// Whether a rendering ends with the words that make the model answer.
public enum GenerationPrompt {
    /// The model's turn is opened, for the model to go on.
    ADDED,
    /// The text ends with the last message.
    OMITTED
}
