/// How a tree grows, one algorithm a file, and how an answer is picked from it. Algorithms keep no
/// state outside the tree and its events; a `Search` belongs to the thread that steps it.
@NullMarked
package espalier.search;

import org.jspecify.annotations.NullMarked;
