package espalier.diagnosis;

import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Thoughts that are said again: by the chain itself (a loop), or beside each other.
///
/// Two thoughts say the same where their texts are one but for case, blanks and the last full stop.
/// Siblings say nearly the same where they have the same words with digits in the same order, eight
/// words or more each (a Han character is a word), and share four fifths of the pairs of
/// neighbouring words that either has. A thought is held against the 32 siblings before it.
final class Repetitions {

    private static final int FEWEST_WORDS = 8;
    private static final double NEARLY = 0.8;
    private static final int SIBLINGS = 32;
    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]++");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[^\\s\\p{Z}\\p{IsHan}]++");

    private static final Pattern LAST_MARKS = Pattern.compile("(?<=.)[,.;:!?]+$");

    private final ReadableTree tree;

    private Repetitions(ReadableTree tree) {
        this.tree = tree;
    }

    static List<Finding> of(ReadableTree tree) {
        var repetitions = new Repetitions(tree);
        var findings = new ArrayList<Finding>();
        repetitions.loops().ifPresent(findings::add);
        repetitions.siblings().ifPresent(findings::add);
        return findings;
    }

    /// A thought, what says the same before it, and how many such thoughts there are.
    private Optional<Finding> loops() {
        var again = new ArrayList<Integer>();
        int first = ThoughtId.NONE;
        var onChain = new HashMap<String, Integer>();
        // A thought that is met again, as its complement, has had all below it looked at.
        var open = new ArrayDeque<Integer>();
        tree.children(ThoughtId.ROOT).reversed().forEach(open::push);
        while (!open.isEmpty()) {
            Cancelled.check();
            int id = open.pop();
            if (id < 0) {
                onChain.remove(key(~id), ~id);
                continue;
            }
            var before = key(id).isEmpty() ? null : onChain.putIfAbsent(key(id), id);
            if (before != null) {
                first = again.isEmpty() ? before : first;
                again.add(id);
            }
            open.push(~id);
            tree.children(id).reversed().forEach(open::push);
        }
        if (again.isEmpty()) {
            return Optional.empty();
        }
        int id = again.getFirst();
        return Optional.of(
                new Finding(
                        again.size() == 1 ? "said-again" : "said-again-many",
                        List.of(
                                Words.shown(tree, id),
                                String.valueOf(tree.level(id) - tree.level(first)),
                                String.valueOf(again.size())),
                        again));
    }

    private Optional<Finding> siblings() {
        var again = new ArrayList<Integer>();
        int first = ThoughtId.NONE;
        for (int parent = 0; parent < tree.size(); parent++) {
            Cancelled.check();
            var before = new ArrayList<Said>();
            for (int id : tree.children(parent)) {
                if (tree.origin(id) == Origin.GHOST) {
                    continue;
                }
                var said = Said.of(id, tree.thought(id).text());
                var same = before.reversed().stream().filter(said::nearly).findFirst();
                if (same.isPresent()) {
                    first = again.isEmpty() ? same.get().thought() : first;
                    again.add(id);
                }
                before.add(said);
                if (before.size() > SIBLINGS) {
                    before.removeFirst();
                }
            }
        }
        return again.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                again.size() == 1 ? "near-duplicate" : "near-duplicates",
                                List.of(
                                        Words.shown(tree, again.getFirst()),
                                        Words.shown(tree, first),
                                        String.valueOf(again.size()),
                                        String.valueOf(tree.size() - 1)),
                                again));
    }

    private String key(int id) {
        return tree.origin(id) == Origin.GHOST ? "" : key(tree.thought(id).text());
    }

    private static String key(String text) {
        String one = BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return one.endsWith(".") || one.endsWith("。") ? one.substring(0, one.length() - 1) : one;
    }

    /// What a thought says, to be held against others.
    private record Said(int thought, String key, int words, List<String> numbers, Set<Pair> pairs) {

        private record Pair(String word, String next) {}

        static Said of(int thought, String text) {
            String key = Repetitions.key(text);
            if (key.length() > LONGEST_TEXT) {
                return new Said(thought, key, 0, List.of(), Set.of());
            }
            var words =
                    WORD.matcher(key)
                            .results()
                            .map(word -> LAST_MARKS.matcher(word.group()).replaceAll(""))
                            .toList();
            var pairs = new HashSet<Pair>();
            for (int i = 1; i < words.size(); i++) {
                pairs.add(new Pair(words.get(i - 1), words.get(i)));
            }
            var numbers =
                    words.stream()
                            .filter(word -> word.chars().anyMatch(Character::isDigit))
                            .toList();
            return new Said(thought, key, words.size(), numbers, pairs);
        }

        boolean nearly(Said other) {
            if (key.equals(other.key)) {
                return !key.isEmpty();
            }
            if (Math.min(words, other.words) < FEWEST_WORDS || !numbers.equals(other.numbers)) {
                return false;
            }
            long shared = pairs.stream().filter(other.pairs::contains).count();
            return shared >= NEARLY * (pairs.size() + other.pairs.size() - shared);
        }
    }
}
