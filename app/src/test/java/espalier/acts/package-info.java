/// Tests of the acts.
@NullMarked
package espalier.acts;

import org.jspecify.annotations.NullMarked;
