/// The models view: which models there are on this computer, what each is, whether it works and how
/// fast it writes. The JavaFX thread owns it; looking and measuring are background work.
@NullMarked
package espalier.models;

import org.jspecify.annotations.NullMarked;
