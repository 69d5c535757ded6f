/// Tests of pictures in files.
@NullMarked
package espalier.picture;

import org.jspecify.annotations.NullMarked;
