/// The tree as the JavaFX thread knows it, built from events. The JavaFX thread owns it.
///
/// Why a second tree: the search's belongs to its thread. Built from the same events by the same
/// routine it is equal to the bit, which is tested, and it can show any moment without a model.
@NullMarked
package espalier.replica;

import org.jspecify.annotations.NullMarked;
