/// Tests of the overviews.
@NullMarked
package espalier.overview;

import org.jspecify.annotations.NullMarked;
