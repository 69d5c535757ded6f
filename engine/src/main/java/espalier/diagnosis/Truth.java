package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.recording.LogFacts;
import espalier.tree.ReadableTree;

import java.util.List;

/// On whose truth a verdict rests.
public enum Truth {
    /// The log of another program says which chains are right.
    LOG("log"),
    /// The family's exact checker and solver.
    SOLVER("solver"),
    /// The family's checker, which knows the answer but can prove no step on the way.
    CHECKER("checker"),
    /// A checker of the user's own.
    USER("user-checker"),
    /// Nobody's: what is said is likely at best.
    NONE("none");

    private final String word;

    Truth(String word) {
        this.word = word;
    }

    /// The word in files.
    public String word() {
        return word;
    }

    /// The same in a sentence.
    public Finding said() {
        return new Finding("truth-" + word, List.of(), List.of());
    }

    /// Whose word the verdicts in a tree are, where no solver is asked.
    static Truth ofVerdicts(RunFacts facts, ReadableTree tree) {
        if (facts.checker().isPresent()) {
            return USER;
        }
        if (facts.log().isPresent()) {
            return facts.log().get().truth() == LogFacts.Truth.STATED ? LOG : NONE;
        }
        return ProblemFamilies.of(tree.problem()).proves(tree.problem()) ? CHECKER : NONE;
    }
}
