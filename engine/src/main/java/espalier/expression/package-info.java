/// Conditions on thoughts, written by the user: for find, filters and breakpoints. All is immutable
/// and may be used on any thread; a tree is read on the thread that owns it.
@NullMarked
package espalier.expression;

import org.jspecify.annotations.NullMarked;
