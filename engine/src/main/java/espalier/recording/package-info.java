/// A run written down and read back: one JSON object a line. A writer belongs to the search thread;
/// a recording that was read is immutable.
@NullMarked
package espalier.recording;

import org.jspecify.annotations.NullMarked;
