package espalier.recording;

import espalier.settings.SearchSettings;
import espalier.tree.SearchTree;

/// Where a search stood when it chose among siblings: the tree, the settings and what was in flight
/// just before the selection.
///
/// @param moment how many events had happened
/// @param tree as it was then; the caller owns it
/// @param settings in force then
public record Standpoint(int moment, SearchTree tree, SearchSettings settings) {}
