/// Tests of what is visible and where.
@NullMarked
package espalier.scene;

import org.jspecify.annotations.NullMarked;
