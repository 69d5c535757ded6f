package espalier.diagnosis;

import espalier.settings.Course;
import espalier.settings.SearchSettings;
import espalier.tree.Fate;
import espalier.tree.SearchTree;

import java.util.List;

/// Why a search goes into a thought next or leaves it, and what would change that.
///
/// Where siblings are scored, the thought is compared with the one that goes next, or, if it goes
/// next itself, with the second; where a search goes by levels, with all that its level looks at.
/// Other searches compare no thoughts, and nothing is said of them.
///
/// @param thought of which the question is
/// @param flips what would change it
/// @param findings the same in sentences, the first of which says how it stands
public record ChoiceDiagnosis(int thought, Flips flips, List<Finding> findings) {

    public ChoiceDiagnosis {
        findings = List.copyOf(findings);
    }

    /// The diagnosis of a thought of a run. Of another program's it is told what its log states,
    /// and by its own rule, as far as it states that.
    ///
    /// @param thought any but the problem
    public static ChoiceDiagnosis of(RunFacts facts, SearchTree tree, int thought) {
        if (facts.log().isEmpty()) {
            return of(tree, thought, facts.settings().assumed());
        }
        int level = tree.level(thought);
        var findings =
                tree.fate(thought) == Fate.UNSTATED
                        ? new LoggedRule(facts.settings(), tree, thought).findings()
                        : new LoggedLevel(tree, level).choice(thought);
        return new ChoiceDiagnosis(thought, Flips.NONE, findings);
    }

    /// The diagnosis of a thought under the settings in force.
    ///
    /// @param thought any but the problem
    public static ChoiceDiagnosis of(SearchTree tree, int thought, SearchSettings settings) {
        if (tree.withdrawn(thought)) {
            var words = List.of(Words.excerpt(tree.thought(thought).text()));
            return new ChoiceDiagnosis(
                    thought,
                    Flips.NONE,
                    List.of(new Finding("choice-undone", words, List.of(thought))));
        }
        return switch (settings.algorithm().course()) {
            case Course.Scored scored -> ScoredChoice.of(tree, thought, settings, scored);
            case Course.Levels _ -> LevelChoice.of(tree, thought, settings);
            case Course.Open _, Course.Chains _ ->
                    new ChoiceDiagnosis(thought, Flips.NONE, List.of());
        };
    }
}
