/// Tests of the tree layout.
@NullMarked
package espalier.layout;

import org.jspecify.annotations.NullMarked;
