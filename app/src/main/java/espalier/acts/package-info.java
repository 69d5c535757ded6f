/// Every act of the user once: its name, key, icon and when it is possible; menus, tool bar,
/// context menu and keys all show these. The JavaFX thread owns it.
@NullMarked
package espalier.acts;

import org.jspecify.annotations.NullMarked;
