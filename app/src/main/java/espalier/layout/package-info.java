/// Tidy tree layout: where each thought of a tree stands, as pure geometry. Owned by who made it,
/// on one thread; knows no thoughts and no screen.
@NullMarked
package espalier.layout;

import org.jspecify.annotations.NullMarked;
