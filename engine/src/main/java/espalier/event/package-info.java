/// What a search tells the world, as immutable records, and what each does to a tree. Made on the
/// search thread, read on any.
///
/// Why a tree changes by events alone: the search's own tree, the one on the screen, a replay and
/// an undo go through one routine, [espalier.event.TreeUpdate], so they cannot differ.
@NullMarked
package espalier.event;

import org.jspecify.annotations.NullMarked;
