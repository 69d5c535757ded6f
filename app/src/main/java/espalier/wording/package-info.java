/// What the program says of a model in more than one place, in the user's language. Pure functions;
/// no thread owns anything here.
@NullMarked
package espalier.wording;

import org.jspecify.annotations.NullMarked;
