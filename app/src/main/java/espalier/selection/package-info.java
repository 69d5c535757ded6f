/// What the user looks at: selection, folds, history, what was found. The JavaFX thread owns it.
///
/// Why a room of its own: features never see one another, and what the user looks at is all that
/// they share.
@NullMarked
package espalier.selection;

import org.jspecify.annotations.NullMarked;
