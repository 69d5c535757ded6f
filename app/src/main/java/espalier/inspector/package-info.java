/// The inspector: the chain to the selected thought, its statistics, and why it or a sibling would
/// be chosen. The JavaFX thread owns it.
@NullMarked
package espalier.inspector;

import org.jspecify.annotations.NullMarked;
