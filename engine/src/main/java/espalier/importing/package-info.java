/// Other programs' tree files, each turned into a recording: one reader a file. Pure functions of a
/// file's content; no thread owns anything here.
@NullMarked
package espalier.importing;

import org.jspecify.annotations.NullMarked;
