/// The drawn tree; in the program the only user of GraphStream. The JavaFX thread owns it.
@NullMarked
package espalier.canvas;

import org.jspecify.annotations.NullMarked;
