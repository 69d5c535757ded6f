/// How a tree grows, one algorithm a file, and how an answer is picked from it. Algorithms keep no
/// state outside the tree and its events; a `Search` belongs to the thread that steps it.
///
/// Why an algorithm is a pure function of the tree and the settings: pausing, pruning in mid-run,
/// going on from a file and travelling in time need nothing else. Each phase computes first, which
/// may fail; then the tree changes; then one event says so, and the tree is whole between any two.
@NullMarked
package espalier.search;

import org.jspecify.annotations.NullMarked;
