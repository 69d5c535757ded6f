package espalier.assembly;

/// What this program calls itself.
public final class Program {

    /// The version, as in the poms.
    public static final String VERSION = "0.1.0";

    private Program() {}
}
