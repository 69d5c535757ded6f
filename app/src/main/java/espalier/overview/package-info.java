/// Two overviews below the drawn tree: the tree as an icicle, and the selected thought among its
/// siblings. The JavaFX thread owns them.
@NullMarked
package espalier.overview;

import org.jspecify.annotations.NullMarked;
