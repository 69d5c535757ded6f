package espalier.selection;

/// The number that is drawn with each thought; keys 1 to 5 choose it.
public enum NodeNumber {
    VALUE,
    VISITS,
    PRIOR,
    RAW_VALUE,
    SELECTION_SCORE
}
