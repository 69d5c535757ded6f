/// The run panel: the problem, the model and the settings of a search, as a form. The JavaFX thread
/// owns it.
@NullMarked
package espalier.runpanel;

import org.jspecify.annotations.NullMarked;
