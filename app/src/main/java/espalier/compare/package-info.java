/// What a run is held against: the truth, as an exact solver proves it, and another run. The JavaFX
/// thread owns it; comparisons are made on threads of `work`.
@NullMarked
package espalier.compare;

import org.jspecify.annotations.NullMarked;
