/// The command line, one command a file. Each command runs on the thread that calls it.
@NullMarked
package espalier.cli;

import org.jspecify.annotations.NullMarked;
