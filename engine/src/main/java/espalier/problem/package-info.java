/// The families of problems, with their exact checkers and solvers. Pure functions and immutable
/// values; no thread owns anything here.
@NullMarked
package espalier.problem;

import org.jspecify.annotations.NullMarked;
