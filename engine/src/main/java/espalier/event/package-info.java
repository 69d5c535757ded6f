/// What a search tells the world, as immutable records, and what each does to a tree. Made on the
/// search thread, read on any.
@NullMarked
package espalier.event;

import org.jspecify.annotations.NullMarked;
