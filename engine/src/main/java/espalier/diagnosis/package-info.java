/// Why a run or a chain succeeded or failed, and whether a tree is what its search claims: pure
/// functions of a recording or a readable tree, for any thread that owns the tree.
@NullMarked
package espalier.diagnosis;

import org.jspecify.annotations.NullMarked;
