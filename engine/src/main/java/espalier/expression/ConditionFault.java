package espalier.expression;

/// What is wrong with a condition, and where.
///
/// @param position where it begins in the text, from 0, in UTF-16 units as a text field counts
/// @param length how long the place is; 0 where something is missing
/// @param sentence what is wrong and what to try, in the user's language
public record ConditionFault(int position, int length, String sentence) {}
