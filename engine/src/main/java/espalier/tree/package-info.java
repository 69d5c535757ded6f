/// The tree of thoughts and the statistics on it. A tree belongs to one thread, which may be any:
/// the search's own, or the one that shows a replica.
///
/// Why arrays and not objects: a thought takes about a hundred bytes beside its text, so a million
/// fit. Why figures of ancestors are recomputed from their active children in id order, and never
/// adjusted by a difference: a prune and its restore then give back the same bits.
@NullMarked
package espalier.tree;

import org.jspecify.annotations.NullMarked;
