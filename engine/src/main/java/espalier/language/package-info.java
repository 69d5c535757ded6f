/// A language model as the program sees it. Interfaces and immutable values; no thread owns
/// anything here.
@NullMarked
package espalier.language;

import org.jspecify.annotations.NullMarked;
