/// Tests of breakpoints.
@NullMarked
package espalier.breakpoints;

import org.jspecify.annotations.NullMarked;
