/// Why a run or a chain succeeded or failed, and whether a tree is what its search claims: pure
/// functions of a recording or a readable tree, for any thread that owns the tree.
///
/// Why pure functions: a sentence about a run is a claim, and what it rests on must be what was
/// recorded, so the same recording gives the same sentences on every day and machine. What was not
/// recorded is computed only under the name of what if.
@NullMarked
package espalier.diagnosis;

import org.jspecify.annotations.NullMarked;
