/// The inspector: the chain to the selected thought, its statistics, why it or a sibling would be
/// chosen, and what each answer rule makes of the tree. The JavaFX thread owns it.
@NullMarked
package espalier.inspector;

import org.jspecify.annotations.NullMarked;
