/// The run panel: the problem, the model and the settings of a search, and the commands to the run
/// on the screen. The JavaFX thread owns it.
@NullMarked
package espalier.runpanel;

import org.jspecify.annotations.NullMarked;
