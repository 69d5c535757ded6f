/// One running search: its thread, the commands that it obeys, breakpoints and undo. The search
/// thread, made here, owns the tree and the model; everything else asks by commands and hears by
/// events.
@NullMarked
package espalier.session;

import org.jspecify.annotations.NullMarked;
