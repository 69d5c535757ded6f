/// Tests of what the user looks at.
@NullMarked
package espalier.selection;

import org.jspecify.annotations.NullMarked;
