/// A run's life: from what the run panel says to a session and back, live, taken up from a
/// recording, or gone on with from a moment of its past. The JavaFX thread owns it; sessions are
/// begun and closed by jobs in the background.
@NullMarked
package espalier.running;

import org.jspecify.annotations.NullMarked;
