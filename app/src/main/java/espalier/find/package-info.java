/// Find: the thoughts that a text, a regular expression or a condition of the user's looks for. The
/// JavaFX thread owns it.
@NullMarked
package espalier.find;

import org.jspecify.annotations.NullMarked;
