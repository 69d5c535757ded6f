/// A run written down, read back and gone through in time: one JSON object a line. A writer belongs
/// to the search thread, a history to one thread at a time; a recording that was read is immutable.
///
/// Why a line of text an event, appended and flushed: a program that is killed loses at most the
/// line that it was writing, anything can read the rest, and saving is done before anybody asks for
/// it. Wall-clock times have fields of their own, so that two runs of one seed are equal without
/// them.
///
/// **Format 2.** A run of ours states everything. A run of another program states what its log
/// states, and nothing else is made up for it; each absence has one form here:
///
/// | of the run | in the file | here |
/// |---|---|---|
/// | model | `model` is absent | `header.model()` is empty |
/// | a checker of the user's own | `checker` is absent | `header.checker()` is empty |
/// | settings, all or any one | absent in `settings` | `header.settings()`, a `StatedSettings`: `algorithm()` and `value(name)` are empty; `assumed()` is for computing only |
/// | which program's log, its constants, simulations and claims | `log` | `header.log()`, a [LogFacts]; empty for runs of ours |
/// | whether the log says which chains are right | `truth` of `log` | [LogFacts.Truth] |
/// | a scale where lower is better, or of two players | `better`, `discount` from -1 | `Scale.better()`, `twoPlayers()`; `share`, `gain` and `seenFromAbove` turn round |
/// | what a level kept | event `level-kept` | `ReadableTree.kept(level)`, `fate(thought)` |
/// | stated visits and values | event `figures-stated` | `ReadableTree.stated(thought)` |
/// | a thought's prior | absent in its proposal | `ReadableTree.prior(thought)` is NaN |
/// | its log-probability and tokens | absent | `Thought.logProbability()` is NaN, `tokens()` empty |
/// | why it stopped | `reason`, any word | `Stopped.word()`; `reason()` where it is one of ours |
///
/// Events that this program does not know are kept as `SearchEvent.Unknown`, fields that it does
/// not know stay in a file that is copied or gone on with. Sentences are English in `message`,
/// beside which `key` and `arguments` may stand. Format 1 is read as before: what it leaves out is
/// as by default.
@NullMarked
package espalier.recording;

import org.jspecify.annotations.NullMarked;
