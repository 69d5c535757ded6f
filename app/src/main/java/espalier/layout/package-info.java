/// Tidy tree layout: where each thought of a tree stands, as pure geometry. Owned by who made it,
/// on one thread; knows no thoughts and no screen.
///
/// Why of our own: a tree that grows must stay where it is. Only what changed is laid out again, to
/// what laying out everything would give, which is tested; layouts of libraries start anew and move
/// what the user looks at.
@NullMarked
package espalier.layout;

import org.jspecify.annotations.NullMarked;
