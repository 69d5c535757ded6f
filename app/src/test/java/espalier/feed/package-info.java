/// Tests of the crossing from the search thread.
@NullMarked
package espalier.feed;

import org.jspecify.annotations.NullMarked;
