package espalier.problem;

/// What is wrong with an illegal line, in the order in which it is looked for.
enum LineFault {
    /// The line does not read like a step.
    MALFORMED("malformed"),
    /// An operand is not among the numbers left.
    OPERANDS("operand not available"),
    /// The result is not what the operation gives, exactly.
    ARITHMETIC("arithmetic wrong"),
    /// The numbers after `left:` are not those that are left.
    LEFT_SET("left-set wrong");

    private final String word;

    LineFault(String word) {
        this.word = word;
    }

    /// How diagnoses call it.
    String word() {
        return word;
    }
}
