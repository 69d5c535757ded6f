/// What is searched, and the roles that a model and a problem play in a search. Immutable values
/// and interfaces; no thread owns anything here.
///
/// Why: a search and a language model must not know each other, so that either can be tried without
/// the other. They meet in these roles, which take lists, because a model is fastest when it is
/// asked for many things at once.
@NullMarked
package espalier.thought;

import org.jspecify.annotations.NullMarked;
