/// What holds for the whole desktop program: its architecture.
@NullMarked
package espalier;

import org.jspecify.annotations.NullMarked;
