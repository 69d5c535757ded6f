/// Tests through the real window.
@NullMarked
package espalier.app;

import org.jspecify.annotations.NullMarked;
