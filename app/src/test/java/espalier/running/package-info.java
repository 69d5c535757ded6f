/// Tests of a run's life.
@NullMarked
package espalier.running;

import org.jspecify.annotations.NullMarked;
