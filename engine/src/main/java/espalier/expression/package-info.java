/// Conditions on thoughts, written by the user: for find, filters and breakpoints. All is immutable
/// and may be used on any thread; a tree is read on the thread that owns it.
///
/// Why CEL: conditions come from people and from files, so their language must end, must not reach
/// outside, and must be somebody's whole work to keep safe.
@NullMarked
package espalier.expression;

import org.jspecify.annotations.NullMarked;
