/// The main window: tool bar, menus, keys, status bar, notices, and what is remembered between
/// starts. The JavaFX thread owns it.
@NullMarked
package espalier.shell;

import org.jspecify.annotations.NullMarked;
