package espalier.memory;

import espalier.scene.Orientation;
import espalier.selection.NodeNumber;

/// How the tree is drawn.
///
/// @param number with each thought
/// @param oracleHidden whether what only a solver knows is kept back
public record Drawing(Orientation orientation, NodeNumber number, boolean oracleHidden) {

    /// That of a fresh program.
    public static final Drawing DEFAULT =
            new Drawing(Orientation.TOP_DOWN, NodeNumber.VALUE, false);
}
