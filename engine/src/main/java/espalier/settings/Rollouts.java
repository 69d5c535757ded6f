package espalier.settings;

/// What a simulation backs up.
public enum Rollouts {
    /// What a line is worth that the model plays from the selected thought to the end.
    ON,
    /// The selected thought's own evaluation.
    OFF
}
