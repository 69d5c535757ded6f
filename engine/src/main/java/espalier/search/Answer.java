package espalier.search;

/// An answer and where it stands.
///
/// @param thought the id of the thought that ends its chain
/// @param text the answer; the last thought's text where the checker gave none
/// @param proof whether the checker proved it right
public record Answer(int thought, String text, Proof proof) {

    /// Whether an answer was proved.
    public enum Proof {
        VERIFIED,
        UNVERIFIED
    }

    /// Whether the checker proved the answer right.
    public boolean verified() {
        return proof == Proof.VERIFIED;
    }
}
