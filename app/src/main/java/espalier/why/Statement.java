package espalier.why;

import espalier.diagnosis.Finding;

import java.util.List;
import java.util.Locale;

/// One thing that is said, with the thoughts that show it.
///
/// @param key what kind of thing it is
/// @param evidence ids of thoughts, to be gone to one after another; may be empty
record Statement(String key, String sentence, List<Integer> evidence) {

    Statement {
        evidence = List.copyOf(evidence);
    }

    static Statement of(Finding finding) {
        return new Statement(
                finding.key(), finding.sentence(Locale.getDefault()), finding.evidence());
    }

    /// Whether it says only that there is nothing to be said.
    boolean empty() {
        return key.endsWith(".none");
    }

    static List<Statement> all(List<Finding> findings) {
        return findings.stream().map(Statement::of).toList();
    }
}
