/// Tests of the drawn tree.
@NullMarked
package espalier.canvas;

import org.jspecify.annotations.NullMarked;
