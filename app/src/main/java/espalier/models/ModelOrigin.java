package espalier.models;

/// How a model came into the list.
public enum ModelOrigin {
    /// It comes with the program.
    BUILT_IN,
    /// The user added its folder.
    ADDED,
    /// It lies where other programs keep models.
    FOUND
}
