/// A checker of the user's own: a command that is asked whether an answer is right. The only
/// package that starts other programs, and none but the one that the user has named; foreign
/// tokenizers are read by this program itself in another process. Nothing here is tied to a thread.
@NullMarked
package espalier.verify;

import org.jspecify.annotations.NullMarked;
