package espalier.runpanel;

/// How far the chosen model is.
public sealed interface ModelState {

    /// It is being opened.
    record Opening() implements ModelState {}

    /// It can be searched with.
    record Ready(ModelSource.Opened model) implements ModelState {}

    /// It cannot be opened.
    ///
    /// @param message one sentence that says what to do
    record Failed(String message) implements ModelState {}
}
