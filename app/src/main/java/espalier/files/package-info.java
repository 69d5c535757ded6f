/// What is opened and written: recordings, logs of other programs, exports and pictures, with the
/// windows that belong to them. The JavaFX thread owns it; reading and writing are jobs in the
/// background.
@NullMarked
package espalier.files;

import org.jspecify.annotations.NullMarked;
