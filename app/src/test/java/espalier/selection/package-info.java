@NullMarked
package espalier.selection;

import org.jspecify.annotations.NullMarked;
