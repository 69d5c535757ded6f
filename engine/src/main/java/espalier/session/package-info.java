/// One running search: its thread and the commands that it obeys. The search thread, made here,
/// owns the tree and the model; everything else asks by commands and hears by events.
@NullMarked
package espalier.session;

import org.jspecify.annotations.NullMarked;
