/// Tests of the screen's own tree.
@NullMarked
package espalier.replica;

import org.jspecify.annotations.NullMarked;
