@NullMarked
package espalier.find;

import org.jspecify.annotations.NullMarked;
