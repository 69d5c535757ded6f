/// The main window: tool bar, menus, keys and status bar, and the acts that stand in them. The
/// JavaFX thread owns it.
@NullMarked
package espalier.shell;

import org.jspecify.annotations.NullMarked;
