/// The one crossing from the search thread to the JavaFX thread. The mailbox belongs to both; all
/// else to the JavaFX thread.
@NullMarked
package espalier.feed;

import org.jspecify.annotations.NullMarked;
