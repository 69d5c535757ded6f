/// The run in time: its curve, the moment that is looked at, and the branches that lead from the
/// past. The JavaFX thread owns it.
@NullMarked
package espalier.timeline;

import org.jspecify.annotations.NullMarked;
