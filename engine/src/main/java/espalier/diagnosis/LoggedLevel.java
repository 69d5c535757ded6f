package espalier.diagnosis;

import espalier.tree.Fate;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A level of another program's run of which the log states what was kept. That is history; values
/// are only held against it.
///
/// @param number the distance from the problem
record LoggedLevel(ReadableTree tree, int number) {

    /// The thoughts of the level that the log holds, in id order.
    List<Integer> thoughts() {
        return IntStream.range(1, tree.size())
                .filter(id -> tree.level(id) == number && tree.origin(id) != Origin.GHOST)
                .boxed()
                .toList();
    }

    private List<Integer> with(Fate fate) {
        return thoughts().stream().filter(id -> tree.fate(id) == fate).toList();
    }

    /// What is told of a thought that the log did not keep.
    List<Finding> whyDropped(int thought) {
        double value = tree.modelValue(thought);
        var kept = with(Fate.KEPT).stream().filter(this::valued).toList();
        if (Double.isNaN(value) || kept.isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var worse = kept.stream().filter(id -> gain(thought, id) > 0).toList();
        var equal = kept.stream().filter(id -> gain(thought, id) == 0).toList();
        if (!worse.isEmpty()) {
            int worst = worse.stream().reduce((a, b) -> gain(a, b) > 0 ? b : a).orElseThrow();
            findings.add(
                    new Finding(
                            "log-kept-worse",
                            List.of(
                                    Words.shown(tree, worst),
                                    Words.figure(tree.modelValue(worst)),
                                    Words.figure(value)),
                            List.of(worst, thought)));
        } else if (!equal.isEmpty()) {
            findings.add(keptEqual(thought, equal));
        } else {
            findings.add(valuedLower(thought, kept));
        }
        return findings;
    }

    /// Of several equal values, others were kept.
    private Finding keptEqual(int thought, List<Integer> kept) {
        var all = thoughts().stream().filter(id -> valued(id) && gain(thought, id) == 0).toList();
        var words =
                List.of(
                        String.valueOf(all.size()),
                        Words.figure(tree.modelValue(thought)),
                        String.valueOf(kept.size()),
                        Words.shown(tree, kept.getFirst()));
        var evidence = new ArrayList<>(kept);
        evidence.add(thought);
        String key =
                all.size() == 2
                        ? "log-kept-the-other"
                        : kept.size() == 1 ? "log-kept-another" : "log-kept-others";
        return new Finding(key, words, evidence);
    }

    private Finding valuedLower(int thought, List<Integer> kept) {
        int worst = kept.stream().reduce((a, b) -> gain(a, b) > 0 ? b : a).orElseThrow();
        long asGood =
                thoughts().stream().filter(id -> valued(id) && gain(id, thought) >= 0).count();
        return new Finding(
                switch (tree.scale().chosen()) {
                    case HIGHER -> "log-valued-lower";
                    case LOWER -> "log-valued-higher";
                },
                List.of(
                        Words.figure(tree.modelValue(thought)),
                        Words.figure(tree.modelValue(worst)),
                        String.valueOf(asGood),
                        String.valueOf(kept())),
                List.of(thought, worst));
    }

    /// How many the log kept, ghosts too.
    private int kept() {
        return tree.kept(number).map(List::size).orElse(0);
    }

    /// That the log kept a thought and not another one of a better value, where it did.
    Optional<Finding> otherwise() {
        var kept = with(Fate.KEPT).stream().filter(this::valued);
        var dropped = with(Fate.DROPPED).stream().filter(this::valued);
        var worst = kept.reduce((a, b) -> gain(a, b) > 0 ? b : a);
        var best = dropped.reduce((a, b) -> gain(b, a) > 0 ? b : a);
        if (worst.isEmpty() || best.isEmpty() || gain(best.get(), worst.get()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        "log-otherwise",
                        List.of(
                                String.valueOf(number),
                                Words.shown(tree, worst.get()),
                                Words.figure(tree.modelValue(worst.get())),
                                Words.shown(tree, best.get()),
                                Words.figure(tree.modelValue(best.get()))),
                        List.of(worst.get(), best.get())));
    }

    /// What is told of a thought's fate, with its place by value.
    List<Finding> choice(int thought) {
        boolean keptIt = tree.fate(thought) == Fate.KEPT;
        var findings = new ArrayList<Finding>();
        int others = kept() - (keptIt ? 1 : 0);
        findings.add(
                new Finding(
                        keptIt ? "log-kept" : "log-dropped",
                        List.of(
                                Words.shown(tree, thought),
                                String.valueOf(number),
                                String.valueOf(others),
                                String.valueOf(thoughts().size())),
                        List.of(thought)));
        if (valued(thought)) {
            findings.add(place(thought));
        }
        findings.addAll(keptIt ? whyKept(thought) : whyDropped(thought));
        return findings;
    }

    private Finding place(int thought) {
        var valued = thoughts().stream().filter(this::valued).toList();
        long better = valued.stream().filter(id -> gain(id, thought) > 0).count();
        long equal = valued.stream().filter(id -> gain(id, thought) == 0).count();
        return new Finding(
                equal == 1 ? "log-place" : "log-places",
                List.of(
                        Words.figure(tree.modelValue(thought)),
                        String.valueOf(better + 1),
                        String.valueOf(better + equal),
                        String.valueOf(valued.size())),
                List.of(thought));
    }

    private List<Finding> whyKept(int thought) {
        var better =
                with(Fate.DROPPED).stream()
                        .filter(id -> valued(id) && gain(id, thought) > 0)
                        .reduce((a, b) -> gain(b, a) > 0 ? b : a);
        return better.map(id ->
                        List.of(
                                new Finding(
                                        "log-dropped-better",
                                        List.of(
                                                Words.shown(tree, id),
                                                Words.figure(tree.modelValue(id))),
                                        List.of(id))))
                .orElse(List.of());
    }

    boolean valued(int id) {
        return !Double.isNaN(tree.modelValue(id));
    }

    /// By how much the first thought's raw value is better for who chooses; NaN where either has
    /// none.
    double gain(int id, int than) {
        var scale = tree.scale();
        return scale.merit(tree.modelValue(id)) - scale.merit(tree.modelValue(than));
    }
}
