package espalier.find;

/// How what the user typed is meant.
public enum FindKind {
    /// As it stands, capitals or not.
    TEXT,
    /// As a regular expression.
    EXPRESSION,
    /// As a condition on the thought's figures and texts.
    CONDITION
}
