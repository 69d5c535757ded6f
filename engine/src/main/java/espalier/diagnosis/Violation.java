package espalier.diagnosis;

import java.util.Locale;

/// Something in a tree that its search's rules do not allow.
///
/// @param finding what was expected and what is there; its evidence is the one thought where it
///   shows
public record Violation(Finding finding) {

    /// The id of the thought where it shows.
    public int thought() {
        return finding.evidence().getFirst();
    }

    /// One sentence: what was expected and what is there.
    public String message(Locale locale) {
        return finding.sentence(locale);
    }
}
