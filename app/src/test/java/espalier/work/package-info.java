/// Tests of background work.
@NullMarked
package espalier.work;

import org.jspecify.annotations.NullMarked;
