package espalier.thought;

/// What a search is asked to solve: the root of every chain.
///
/// @param family the name of the problem family that can check it, such as `game24`
/// @param input the problem as a person types it, such as `4 5 6 10`
/// @param statement the problem as the model reads it, such as `Make 24 from 4 5 6 10.`, without a
///   line end
public record Problem(String family, String input, String statement) {}
