/// Tests of how texts are set.
@NullMarked
package espalier.lettering;

import org.jspecify.annotations.NullMarked;
