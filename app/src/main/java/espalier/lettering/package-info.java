/// How texts are set: what of a thought stands on its card, broken into lines that fit, and the
/// words and figures beside the tree. Any thread may set text with a typeface of its own; what is
/// kept of set texts belongs to the JavaFX thread.
///
/// It is the lowest room of the drawn tree, because how high a card is decides where all others
/// stand: measuring is asked for through [espalier.lettering.Typeface], so that a screen, a printed
/// picture and a test without a toolkit break the same text into the same lines.
@NullMarked
package espalier.lettering;

import org.jspecify.annotations.NullMarked;
