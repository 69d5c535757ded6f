package espalier.search;

import espalier.event.SearchEvent;
import espalier.settings.Answering.Checking;
import espalier.thought.Chain;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;

/// Asks the model what a thought is worth, as evidence that never enters the tree: whether it makes
/// an answer more probable (Zelikman et al. 2024), and where lines end that go on from it.
final class Evidence {

    /// Keeps its draws apart from those of the search.
    private static final int DRAW = -4_000_000;

    private record Kind(String text, Class<? extends Verdict> verdict) {}

    private Evidence() {}

    /// Lines from a thought to their ends; the checker judges them, whether or not the search hears
    /// of it.
    ///
    /// @param already how many lines were played from here before
    static SearchEvent.Continued played(Inquiry inquiry, int thought, int lines, int already) {
        var roles = inquiry.roles();
        long before = roles.generator().tokens();
        long seed = inquiry.settings().seed();
        var played =
                new LinePlayer(roles, inquiry.settings().expansion().sampling(), Checking.ON)
                        .play(
                                Collections.nCopies(lines, inquiry.tree().chain(thought)),
                                (line, step) ->
                                        Seeds.of(
                                                seed,
                                                thought,
                                                DRAW
                                                        - (already + line) * LinePlayer.LONGEST
                                                        - step));
        var endings = new LinkedHashMap<Kind, SearchEvent.Ending>();
        for (var line : played) {
            var ending = ending(line);
            endings.merge(
                    new Kind(ending.text(), ending.verdict().getClass()),
                    ending,
                    (first, _) ->
                            new SearchEvent.Ending(
                                    first.text(), first.draws() + 1, first.verdict()));
        }
        return new SearchEvent.Continued(
                thought, roles.generator().tokens() - before, new ArrayList<>(endings.values()));
    }

    private static SearchEvent.Ending ending(LinePlayer.Line line) {
        var verdict = line.end().orElseGet(Verdict.Unchecked::new);
        var whole = line.chain().lines();
        String last = whole.isEmpty() ? "" : whole.getLast();
        return new SearchEvent.Ending(verdict.statedAnswer().orElse(last), 1, verdict);
    }

    /// How probable an answer is after a thought, and after its parent.
    ///
    /// @param answer its lines, at least one
    static SearchEvent.AnswerRead read(Inquiry inquiry, int thought, List<String> answer) {
        var tree = inquiry.tree();
        var generator = inquiry.roles().generator();
        long before = generator.tokens();
        int parent = tree.parent(thought);
        var texts = new ArrayList<>(prefixes(tree.chain(thought), answer));
        texts.addAll(prefixes(tree.chain(Math.max(parent, ThoughtId.ROOT)), answer));
        var read = generator.logProbabilities(texts);
        int lines = answer.size();
        return new SearchEvent.AnswerRead(
                thought,
                generator.tokens() - before,
                answer,
                sum(read.subList(0, lines)),
                sum(read.subList(lines, read.size())));
    }

    /// The chain with the answer's first line, with its first two, and so on.
    private static List<Chain> prefixes(Chain chain, List<String> answer) {
        var prefixes = new ArrayList<Chain>();
        var grown = chain;
        for (String line : answer) {
            grown = grown.then(Thought.written(line));
            prefixes.add(grown);
        }
        return prefixes;
    }

    private static OptionalDouble sum(List<OptionalDouble> parts) {
        return parts.stream().allMatch(OptionalDouble::isPresent)
                ? OptionalDouble.of(parts.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
                : OptionalDouble.empty();
    }
}
