package espalier.problem;

/// A number, or two expressions joined by an operation.
sealed interface Expression {

    /// What the expression comes to.
    Rational value();

    /// A number as the problem or the state gives it.
    record Given(Rational value) implements Expression {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Two expressions joined by an operation.
    ///
    /// @param value the result of the operation, kept because many ask for it
    record Combined(Expression first, Operation operation, Expression second, Rational value)
            implements Expression {

        /// The expression as a person writes it, with brackets only where they change the meaning.
        @Override
        public String toString() {
            int precedence = operation.precedence();
            return bracketed(first, precedence)
                    + " "
                    + operation.sign()
                    + " "
                    + bracketed(second, operation.commutative() ? precedence : precedence + 1);
        }

        private static String bracketed(Expression part, int leastPrecedence) {
            return part instanceof Combined inner && inner.operation.precedence() < leastPrecedence
                    ? "(" + inner + ")"
                    : part.toString();
        }
    }
}
