/// Trees and chains in formats that other programs read. Pure functions of a readable tree, for any
/// thread that owns it.
///
/// Why each format has a writer of its own, also where GraphStream has a sink: some sinks lose
/// small values or write what their own reader refuses.
@NullMarked
package espalier.exporting;

import org.jspecify.annotations.NullMarked;
