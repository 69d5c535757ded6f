@NullMarked
package espalier.why;

import org.jspecify.annotations.NullMarked;
