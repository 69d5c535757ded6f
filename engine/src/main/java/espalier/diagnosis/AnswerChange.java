package espalier.diagnosis;

import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

import java.util.List;
import java.util.Optional;

/// How the answer of a run changes.
///
/// @param recorded the tree of the run
/// @param inForce the settings that it had
record AnswerChange(ReadableTree recorded, SearchSettings inForce) {

    /// What other settings would answer on the same tree, or on a part of it with ids of its own.
    Finding to(ReadableTree tree, SearchSettings other) {
        return to(AnswerRule.pick(tree, other));
    }

    private Finding to(Optional<Answer> answer) {
        var before = AnswerRule.pick(recorded, inForce);
        if (answer.isEmpty()) {
            return before.map(old ->
                            new Finding(
                                    "what-if-no-answer",
                                    List.of(Words.excerpt(old.text())),
                                    List.of(old.thought())))
                    .orElseGet(() -> new Finding("what-if-still-no-answer", List.of(), List.of()));
        }
        String text = Words.excerpt(answer.get().text());
        if (before.isEmpty()) {
            return new Finding("what-if-an-answer", List.of(text), List.of());
        }
        String old = Words.excerpt(before.get().text());
        return old.equals(text)
                ? new Finding("what-if-same-answer", List.of(text), List.of(before.get().thought()))
                : new Finding(
                        "what-if-other-answer",
                        List.of(text, old),
                        List.of(before.get().thought()));
    }

    /// What the rule in force picks on a part of the tree of another program's run, whose own
    /// answer no rule of ours knows.
    Finding picked(ReadableTree tree) {
        return AnswerRule.pick(tree, inForce)
                .map(answer ->
                        new Finding(
                                "what-if-rule-picks",
                                List.of(Words.excerpt(answer.text())),
                                List.of(answer.thought())))
                .orElseGet(() -> new Finding("what-if-rule-picks-none", List.of(), List.of()));
    }
}
