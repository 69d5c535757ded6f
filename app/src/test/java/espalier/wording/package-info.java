/// Tests of what is said of a model.
@NullMarked
package espalier.wording;

import org.jspecify.annotations.NullMarked;
