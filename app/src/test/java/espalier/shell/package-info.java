/// Tests of the main window's parts.
@NullMarked
package espalier.shell;

import org.jspecify.annotations.NullMarked;
