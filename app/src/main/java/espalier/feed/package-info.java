/// The one crossing from the search thread to the JavaFX thread. The mailbox belongs to both; all
/// else to the JavaFX thread.
///
/// Why a mailbox and pulses: a search makes more events than a screen can show, and neither may
/// wait for the other. The search puts down and goes on; a pulse takes up what a few milliseconds
/// allow.
@NullMarked
package espalier.feed;

import org.jspecify.annotations.NullMarked;
