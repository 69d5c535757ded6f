/// Background jobs with progress and cancel. Jobs run on threads of their own; what they report is
/// heard on the JavaFX thread, which owns everything here.
///
/// Why a package: what is slow has one manner of being shown, cancelled and failing, and only here
/// and in the feed does anything cross to the JavaFX thread.
@NullMarked
package espalier.work;

import org.jspecify.annotations.NullMarked;
