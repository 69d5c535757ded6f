/// Trees and chains in formats that other programs read. Pure functions of a readable tree, for any
/// thread that owns it.
@NullMarked
package espalier.exporting;

import org.jspecify.annotations.NullMarked;
