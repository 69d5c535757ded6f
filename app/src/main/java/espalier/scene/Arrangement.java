package espalier.scene;

import espalier.layout.TidyLayout;
import espalier.replica.Landmarks;
import espalier.tree.ReadableTree;

/// A tree with where its thoughts stand. The tree may have grown since it was laid out.
///
/// @param tree what is drawn
/// @param landmarks what is seen however far out
/// @param folded the tree without what was folded away when it was laid out
/// @param found what is looked for
/// @param layout where each thought stands
public record Arrangement(
        ReadableTree tree,
        Landmarks landmarks,
        FoldedTree folded,
        Found found,
        TidyLayout layout) {}
