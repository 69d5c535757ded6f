package espalier.diagnosis;

/// Something in a tree that its search's rules do not allow.
///
/// @param thought the id of the thought where it shows
/// @param message one sentence: what was expected and what is there
public record Violation(int thought, String message) {}
