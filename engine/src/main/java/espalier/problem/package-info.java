/// The families of problems, with their exact checkers and solvers. Pure functions and immutable
/// values; no thread owns anything here.
///
/// Why: a family proves what is right, legal and solvable instead of asking a model, so that a
/// verdict on a run is a fact. What a family's text looks like is known here alone; the search and
/// the diagnosis ask.
@NullMarked
package espalier.problem;

import org.jspecify.annotations.NullMarked;
