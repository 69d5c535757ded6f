package espalier.template;

/// What stands between two numbers.
enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    DIVIDE_DOWN("//"),
    REMAINDER("%"),
    POWER("**");

    final String sign;

    Operator(String sign) {
        this.sign = sign;
    }
}
