package espalier.importing;

import espalier.recording.LogFacts;
import espalier.recording.Recording;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.Scale;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.stream.IntStream;

/// One run of another program.
///
/// @param index the log's own number for it, else its place in the file, from 0
/// @param recording the run as one of ours, with all that its log states; its values are on the
///   log's scale
public record ImportedRun(long index, Recording recording) {

    /// What the log states of the run as a whole.
    public LogFacts facts() {
        return recording.header().log().orElseThrow();
    }

    /// The tree at the end of the run.
    public SearchTree tree() {
        return recording.tree();
    }

    /// The log's scale.
    public Scale scale() {
        return recording.header().scale();
    }

    /// How many thoughts the log holds, the problem and ghosts left out.
    public static int thoughts(ReadableTree tree) {
        return tree.size() - 1 - ghosts(tree);
    }

    /// How many thoughts the log cites but does not hold.
    public static int ghosts(ReadableTree tree) {
        return (int)
                IntStream.range(0, tree.size())
                        .filter(id -> tree.origin(id) == Origin.GHOST)
                        .count();
    }

    /// The most thoughts of a chain.
    public static int depth(ReadableTree tree) {
        return IntStream.range(ThoughtId.ROOT, tree.size()).map(tree::level).max().orElse(0);
    }

    /// The answers that chains of the log end with, in id order.
    public static List<String> answers(ReadableTree tree) {
        return IntStream.range(0, tree.size())
                .filter(tree::finished)
                .mapToObj(id ->
                        tree.verdict(id).statedAnswer().orElseGet(() -> tree.thought(id).text()))
                .toList();
    }
}
