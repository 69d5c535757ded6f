package espalier.problem;

/// What is wrong with an illegal line, in the order in which it is looked for.
enum LineFault {
    /// The line does not read like a step.
    MALFORMED,
    /// An operand is not among the numbers left.
    OPERANDS,
    /// The result is not what the operation gives, exactly.
    ARITHMETIC,
    /// The numbers after `left:` are not those that are left.
    LEFT_SET
}
