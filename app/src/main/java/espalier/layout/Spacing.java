package espalier.layout;

/// The least distances between boxes, in pixels at zoom 1.
///
/// @param sibling between two children of one parent
/// @param cousin between two that have different parents
/// @param level between a parent and its children
public record Spacing(double sibling, double cousin, double level) {}
