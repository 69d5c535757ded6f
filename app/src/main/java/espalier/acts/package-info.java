/// Every act of the user once: its name, key, icon and when it is possible; menus, tool bar,
/// context menu and keys all show these. The JavaFX thread owns it.
///
/// Why once: a name, key or condition that stood in a menu and a tool bar would soon differ between
/// them.
@NullMarked
package espalier.acts;

import org.jspecify.annotations.NullMarked;
