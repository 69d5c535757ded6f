/// A run written down, read back and gone through in time: one JSON object a line. A writer belongs
/// to the search thread, a history to one thread at a time; a recording that was read is immutable.
@NullMarked
package espalier.recording;

import org.jspecify.annotations.NullMarked;
