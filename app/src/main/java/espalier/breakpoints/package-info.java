/// Breakpoints: the list of them, how one is added and changed, and what happens when one stops the
/// search. The JavaFX thread owns it.
@NullMarked
package espalier.breakpoints;

import org.jspecify.annotations.NullMarked;
