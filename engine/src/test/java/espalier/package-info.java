/// What holds for the whole engine: its architecture and the format of its source.
@NullMarked
package espalier;

import org.jspecify.annotations.NullMarked;
