package espalier.memory;

import espalier.scene.Orientation;
import espalier.selection.NodeNumber;

/// How the tree is drawn.
///
/// @param number with each thought
/// @param oracleHidden whether what only a solver knows is kept back
public record TreeDrawing(Orientation orientation, NodeNumber number, boolean oracleHidden) {

    /// That of a fresh program.
    public static final TreeDrawing DEFAULT =
            new TreeDrawing(Orientation.TOP_DOWN, NodeNumber.VALUE, false);
}
