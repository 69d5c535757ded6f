/// Tests of going through a run in time.
@NullMarked
package espalier.timeline;

import org.jspecify.annotations.NullMarked;
