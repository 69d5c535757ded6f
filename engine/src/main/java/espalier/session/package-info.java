/// One running search: its thread, the commands that it obeys, breakpoints and undo. The search
/// thread, made here, owns the tree and the model; everything else asks by commands and hears by
/// events.
///
/// Why one thread that owns everything: one writer needs no locks, gives the same run for the same
/// seed, and can be stepped. Commands wait between phases in a queue, so no act meets a tree that
/// is half changed, and each becomes events, which is what undo, recordings and replays live on.
@NullMarked
package espalier.session;

import org.jspecify.annotations.NullMarked;
