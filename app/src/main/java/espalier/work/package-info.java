/// Background jobs with progress and cancel. Jobs run on threads of their own; what they report is
/// heard on the JavaFX thread, which owns everything here.
@NullMarked
package espalier.work;

import org.jspecify.annotations.NullMarked;
