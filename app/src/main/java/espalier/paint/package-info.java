/// How what is visible looks: easels for the screen and for paper, the painters that draw on
/// either, colours, badges and marks. The JavaFX thread owns it, but for what is painted on paper,
/// which belongs to the job that writes the picture.
///
/// Painters see an [espalier.paint.Easel] and never a JavaFX canvas, because a picture in a file
/// must be the picture on the screen, drawn by the same lines of code.
@NullMarked
package espalier.paint;

import org.jspecify.annotations.NullMarked;
