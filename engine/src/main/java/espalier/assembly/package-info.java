/// From names and folders to a ready session: the one place in the engine that names
/// implementations.
@NullMarked
package espalier.assembly;

import org.jspecify.annotations.NullMarked;
