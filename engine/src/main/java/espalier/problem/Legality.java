package espalier.problem;

/// What is right or wrong with a chain's last thought, by name.
public sealed interface Legality {

    /// The name of what is right.
    String SOUND = "ok";

    /// The name of what nobody has looked at.
    String UNCHECKED = "unchecked";

    /// The name of what is wrong where the family does not tell kinds apart.
    String WRONG = "wrong";

    /// The thought is a correct step, and so are all before.
    ///
    /// @param state what the chain comes to; equal states have equal texts
    record Sound(String state) implements Legality {}

    /// The thought breaks a rule, or follows one that does.
    ///
    /// @param kind what is wrong with the first wrong line, such as `arithmetic wrong`
    /// @param reason one sentence
    record Faulty(String kind, String reason) implements Legality {}

    /// Nobody can say whether the thought is right.
    record Unchecked() implements Legality {}

    /// The name of what is right or wrong.
    default String word() {
        return switch (this) {
            case Sound _ -> SOUND;
            case Faulty(var kind, _) -> kind;
            case Unchecked _ -> UNCHECKED;
        };
    }
}
