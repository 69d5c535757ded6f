/// Tests of the inspector.
@NullMarked
package espalier.inspector;

import org.jspecify.annotations.NullMarked;
