/// Pictures of the tree in files: PNG, SVG and PDF. What a picture shows is taken on the JavaFX
/// thread; the job that writes it owns it from then on.
@NullMarked
package espalier.picture;

import org.jspecify.annotations.NullMarked;
