package espalier.problem;

import espalier.problem.LineRules.Judgement;
import espalier.problem.LineRules.Mending;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import java.util.Optional;

/// A chain read line by line by the rules of its problem, a thought a line.
///
/// A line after a wrong one is wrong, and so is a line after the end. Only a line that begins with
/// "No, " can mend: it replaces the line before, and the chain is judged as if neither that line
/// nor the word had been there.
///
/// @param <S> what the lines come to
/// @param state what the lines come to; empty where one is wrong and was not mended
/// @param verdict the verdict on the last thought
record ChainReading<S>(Optional<S> state, Verdict verdict) {

    /// How a line begins that replaces the one before.
    static final String NO = "No, ";

    /// The reading of a chain.
    static <S> ChainReading<S> of(Chain chain, LineRules<S> rules) {
        S before = rules.start();
        Judgement<S> now = new Judgement.Right<>(before);
        for (int step = 0; step < chain.thoughts().size(); step++) {
            String line = chain.thoughts().get(step).text();
            boolean mends = mends(line) && rules.mending() != Mending.NOTHING;
            switch (now) {
                case Judgement.Right<S>(S state) -> {
                    if (rules.verdict(state).terminal()) {
                        return faulty(chain, step, "The chain has ended with its answer.");
                    }
                    if (mends && step == 0) {
                        now = new Judgement.Wrong<>("\"No,\" has no line before it to replace.");
                    } else if (mends && rules.mending() == Mending.ANYTHING) {
                        now = rules.judge(before, mended(line));
                    } else {
                        before = state;
                        now =
                                mends
                                        ? new Judgement.Wrong<>(
                                                "\"No,\" replaces a line that is right.")
                                        : rules.judge(state, line);
                    }
                }
                case Judgement.Wrong<S>(String reason) -> {
                    if (!mends) {
                        return faulty(chain, step - 1, reason);
                    }
                    now = rules.judge(before, mended(line));
                }
            }
        }
        return switch (now) {
            case Judgement.Right<S>(S state) ->
                    new ChainReading<>(Optional.of(state), rules.verdict(state));
            case Judgement.Wrong<S>(String reason) ->
                    faulty(chain, chain.thoughts().size() - 1, reason);
        };
    }

    /// Whether a line would replace the one before, where its family lets it.
    static boolean mends(String line) {
        return line.startsWith(NO);
    }

    /// What a line that mends says, without the word.
    static String mended(String line) {
        return line.substring(NO.length());
    }

    /// The last line of a chain as its family reads it, without the word that mends.
    static Optional<String> lastLine(Chain chain) {
        return chain.thoughts().isEmpty()
                ? Optional.empty()
                : Optional.of(chain.thoughts().getLast().text())
                        .map(line -> mends(line) ? mended(line) : line);
    }

    /// The verdict on the last thought of a chain that is wrong from `step` on, counted from 0.
    static Verdict.Illegal illegal(Chain chain, int step, String reason) {
        return new Verdict.Illegal(
                step == chain.thoughts().size() - 1
                        ? reason
                        : "Step %d is illegal: %s".formatted(step + 1, reason));
    }

    private static <S> ChainReading<S> faulty(Chain chain, int step, String reason) {
        return new ChainReading<>(Optional.empty(), illegal(chain, step, reason));
    }
}
