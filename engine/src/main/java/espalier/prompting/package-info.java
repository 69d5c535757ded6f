/// Thoughts and evaluations by prompting a language model. Owns nothing but the model's address;
/// its objects are used by the thread that searches.
@NullMarked
package espalier.prompting;

import org.jspecify.annotations.NullMarked;
