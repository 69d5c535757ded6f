package espalier.runpanel;

import java.nio.file.Path;

/// Who is to propose and value thoughts.
public sealed interface ModelChoice {

    /// The model that comes with the program.
    record BuiltIn() implements ModelChoice {}

    /// No model: uniform legal thoughts.
    record Blind() implements ModelChoice {}

    /// A model folder of the user's.
    record Folder(Path path) implements ModelChoice {}
}
