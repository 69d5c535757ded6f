/// What is searched, and the roles that a model and a problem play in a search. Immutable values
/// and interfaces; no thread owns anything here.
@NullMarked
package espalier.thought;

import org.jspecify.annotations.NullMarked;
