/// Tests of colours.
@NullMarked
package espalier.paint;

import org.jspecify.annotations.NullMarked;
