package espalier.inspector;

/// A named figure as the inspector shows it.
///
/// @param key names the figure in tests
/// @param name as a person reads it
/// @param value as a person reads it
record Figure(String key, String name, String value) {}
