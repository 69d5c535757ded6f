@NullMarked
package espalier.compare;

import org.jspecify.annotations.NullMarked;
