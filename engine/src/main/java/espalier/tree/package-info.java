/// The tree of thoughts and the statistics on it. A tree belongs to one thread, which may be any:
/// the search's own, or the one that shows a replica.
@NullMarked
package espalier.tree;

import org.jspecify.annotations.NullMarked;
