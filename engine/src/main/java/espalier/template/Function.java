package espalier.template;

/// What can be called and is part of the language: a function, or a method of a value.
///
/// @param name as an error names it: `the method 'strip'`
record Function(String name, Body body) implements Value.Live {

    /// What a call answers.
    @FunctionalInterface
    interface Body {
        Value call(Arguments arguments);
    }

    @Override
    public String described() {
        return name;
    }

    @Override
    public boolean callable() {
        return true;
    }

    @Override
    public Value call(Arguments arguments) {
        return body.call(arguments);
    }
}
