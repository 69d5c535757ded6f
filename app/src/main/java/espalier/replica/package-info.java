/// The tree as the JavaFX thread knows it, built from events. The JavaFX thread owns it.
@NullMarked
package espalier.replica;

import org.jspecify.annotations.NullMarked;
