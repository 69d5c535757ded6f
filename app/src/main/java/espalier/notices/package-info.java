/// What the program says by itself: one notice at a time, and windows beside the main one. The
/// JavaFX thread owns it.
///
/// A low room, because whatever can go wrong in opening, writing or running is said in one place.
@NullMarked
package espalier.notices;

import org.jspecify.annotations.NullMarked;
