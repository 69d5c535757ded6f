package espalier.template;

/// Turns a value into another.
@FunctionalInterface
interface Filter {
    Value apply(Value input, Arguments arguments, Allowance allowance);
}
