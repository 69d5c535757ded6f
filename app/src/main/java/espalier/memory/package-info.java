/// What the program remembers between starts: the look, the pace, the settings, and what was typed.
/// The JavaFX thread owns it.
///
/// It stands above the features, whose own records of what is worth keeping it writes down, so that
/// a feature need not know that there is a file.
@NullMarked
package espalier.memory;

import org.jspecify.annotations.NullMarked;
