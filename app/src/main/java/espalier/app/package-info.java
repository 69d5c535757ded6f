/// Start and wiring; the only place in the desktop program that names implementations. Starts on
/// the main thread and goes on on the JavaFX thread.
@NullMarked
package espalier.app;

import org.jspecify.annotations.NullMarked;
