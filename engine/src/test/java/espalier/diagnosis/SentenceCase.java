package espalier.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// A sentence that the program says: where it is true, and where it would be false and must not be
/// said.
///
/// @param sentence in English, word by word
/// @param where what is said where it is true
/// @param notWhere what is said where it is not, though nearly
record SentenceCase(
        String key,
        String sentence,
        Supplier<List<Finding>> where,
        Supplier<List<Finding>> notWhere) {

    /// The sentences of that key that are said.
    static List<String> said(String key, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.key().equals(key))
                .map(finding -> finding.sentence(Locale.ENGLISH))
                .toList();
    }

    @Override
    public String toString() {
        return key;
    }
}
