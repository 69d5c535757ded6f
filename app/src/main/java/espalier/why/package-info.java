/// Why: the program says why a run, a chain and a choice went as they did, each statement with the
/// thoughts that show it. The JavaFX thread owns it; diagnoses are made on threads of `work`.
@NullMarked
package espalier.why;

import org.jspecify.annotations.NullMarked;
