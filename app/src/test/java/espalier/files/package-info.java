/// Tests of what is opened and written.
@NullMarked
package espalier.files;

import org.jspecify.annotations.NullMarked;
