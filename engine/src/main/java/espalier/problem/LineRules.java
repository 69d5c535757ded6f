package espalier.problem;

import espalier.thought.Verdict;

/// What the lines of one problem may say, one line after the other.
///
/// @param <S> what the lines so far come to, immutable
interface LineRules<S> {

    /// What there is before the first line.
    S start();

    /// What `line`, after lines that came to `state`, makes of it.
    Judgement<S> judge(S state, String line);

    /// The verdict on a chain whose lines came to `state`, all of them right.
    Verdict verdict(S state);

    /// Which lines a line that begins with "No, " may replace.
    Mending mending();

    /// Which lines a line that begins with "No, " may replace.
    enum Mending {
        /// None: such a line is a line like any other.
        NOTHING,
        /// The line before, where it is wrong.
        WRONG,
        /// The line before, right or wrong.
        ANYTHING
    }

    /// What a line makes of a state.
    ///
    /// @param <S> the state
    sealed interface Judgement<S> {

        /// The line is right.
        record Right<S>(S next) implements Judgement<S> {}

        /// The line is wrong.
        ///
        /// @param reason one sentence
        record Wrong<S>(String reason) implements Judgement<S> {}
    }
}
