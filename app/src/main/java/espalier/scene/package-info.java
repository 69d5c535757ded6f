/// What of the tree is visible and where: its layout on a plane, the camera, what is folded, found
/// and followed, and the thoughts that a frame shows. The JavaFX thread owns it.
///
/// It knows no pixels and no colours, so that the same scene is drawn on the screen, written into a
/// picture, and looked at in a test without a window.
@NullMarked
package espalier.scene;

import org.jspecify.annotations.NullMarked;
