/// Other programs' tree files, each turned into a recording: one reader a file. Pure functions of a
/// file's content; no thread owns anything here.
///
/// A recorded choice is a fact: what a log kept, its figures, constants, scale and truth go into
/// the recording as they stand, and what it does not state is left absent in the forms that the
/// package `recording` names. No reader fills anything in.
@NullMarked
package espalier.importing;

import org.jspecify.annotations.NullMarked;
