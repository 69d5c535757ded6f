package espalier.onnx;

/// Where a decoder puts the key-values of new tokens when the rows of a batch are not equally long:
/// short rows have a gap, which the attention mask leaves out.
enum Ragged {
    /// After the longest row's: by concatenation.
    APPENDED,
    /// Right after the row's own: grouped-query attention counts what the mask shows.
    PACKED,
    /// Rows of unequal length come out wrong.
    UNSUPPORTED
}
