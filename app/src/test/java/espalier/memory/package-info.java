/// Tests of what is remembered.
@NullMarked
package espalier.memory;

import org.jspecify.annotations.NullMarked;
