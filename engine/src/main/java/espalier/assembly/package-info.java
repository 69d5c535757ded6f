/// From names and folders to a ready session: the one place in the engine that names
/// implementations.
///
/// Why one place: whoever reads it sees which implementations there are and how they are put
/// together, and no other package has a reason to name one.
@NullMarked
package espalier.assembly;

import org.jspecify.annotations.NullMarked;
