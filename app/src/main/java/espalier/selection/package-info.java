/// What the user looks at: selection, folds, history, what was found. The JavaFX thread owns it.
@NullMarked
package espalier.selection;

import org.jspecify.annotations.NullMarked;
