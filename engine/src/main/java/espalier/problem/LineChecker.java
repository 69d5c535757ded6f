package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;

import java.util.Optional;
import java.util.function.Function;

/// Checks chains in which every thought is a line of one of a family's forms.
///
/// @param reading the chain, read
/// @param form how the family spells what a line says; empty where it cannot read the line
/// @param unread why the family cannot read a line; empty where it can
record LineChecker(
        Function<Chain, ChainReading<?>> reading,
        Function<String, Optional<String>> form,
        Function<String, Optional<String>> unread)
        implements ThoughtChecker {

    @Override
    public Verdict check(Chain chain) {
        return reading.apply(chain).verdict();
    }

    @Override
    public Optional<String> unreadable(Problem problem, String text) {
        return unread.apply(ChainReading.mends(text) ? ChainReading.mended(text) : text);
    }

    @Override
    public String spelling(Problem problem, String text) {
        return Spelling.of(text, this::spelt);
    }

    private Optional<String> spelt(String line) {
        return ChainReading.mends(line)
                ? form.apply(ChainReading.mended(line)).map(ChainReading.NO::concat)
                : form.apply(line);
    }
}
