package espalier.template;

import espalier.template.Value.Items;
import espalier.template.Value.Real;
import espalier.template.Value.Text;
import espalier.template.Value.Whole;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Python's operators between numbers, strings and lists.
record Arithmetic(Allowance allowance) {

    Value of(Value left, Operator operator, Value right) {
        if (NumberValues.number(left) && NumberValues.number(right)) {
            return numbers(left, operator, right);
        }
        return switch (operator) {
            case ADD -> sum(left, right);
            case MULTIPLY -> product(left, right);
            case REMAINDER -> {
                if (!(left instanceof Text(String format))) {
                    throw unfit(left, operator, right);
                }
                yield new Text(new PercentFormat(allowance).format(format, right));
            }
            case SUBTRACT, DIVIDE, DIVIDE_DOWN, POWER -> throw unfit(left, operator, right);
        };
    }

    Value negative(Value value) {
        return of(Whole.of(0), Operator.SUBTRACT, number(value)) instanceof Whole whole
                ? whole
                : new Real(-NumberValues.real(value).orElseThrow());
    }

    Value positive(Value value) {
        return of(Whole.of(0), Operator.ADD, number(value));
    }

    private static Value number(Value value) {
        if (!NumberValues.number(value)) {
            throw new Fault(
                    "a sign needs a number, not %s. Maybe '|int' is missing."
                            .formatted(value.noun()));
        }
        return value;
    }

    private Value sum(Value left, Value right) {
        if (left instanceof Text one && right instanceof Text other) {
            allowance.write((long) one.text().length() + other.text().length());
            return new Text(one.text() + other.text());
        }
        if (left instanceof Items one
                && right instanceof Items other
                && one.indexed()
                && one.kind().python.equals(other.kind().python)) {
            allowance.items((long) one.values().size() + other.values().size());
            List<Value> values = new ArrayList<>(one.values());
            values.addAll(other.values());
            return Items.of(
                    one.kind() == Items.Kind.LIST ? Items.Kind.LIST : Items.Kind.TUPLE, values);
        }
        throw unfit(left, Operator.ADD, right);
    }

    private Value product(Value left, Value right) {
        if (NumberValues.whole(left).isPresent() && !NumberValues.number(right)) {
            return product(right, left);
        }
        BigInteger count =
                NumberValues.whole(right)
                        .orElseThrow(() -> unfit(left, Operator.MULTIPLY, right))
                        .max(BigInteger.ZERO);
        int times = NumberValues.toInt(count);
        if (left instanceof Text text) {
            return new BoundedText(allowance).repeat(text.text(), times).value();
        }
        if (left instanceof Items items && items.indexed()) {
            allowance.items((long) times * items.values().size());
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < times && !items.values().isEmpty(); i++) {
                values.addAll(items.values());
            }
            return Items.of(items.kind(), values);
        }
        throw unfit(left, Operator.MULTIPLY, right);
    }

    private static Fault unfit(Value left, Operator operator, Value right) {
        return new Fault(
                "'%s' does not go between %s and %s. Maybe one of them should be converted first."
                        .formatted(operator.sign, left.noun(), right.noun()));
    }

    private Value numbers(Value left, Operator operator, Value right) {
        boolean whole =
                NumberValues.whole(left).isPresent()
                        && NumberValues.whole(right).isPresent()
                        && !(operator == Operator.POWER
                                && NumberValues.whole(right).orElseThrow().signum() < 0);
        return whole
                ? wholes(
                        NumberValues.whole(left).orElseThrow(),
                        operator,
                        NumberValues.whole(right).orElseThrow())
                : reals(
                        NumberValues.real(left).orElseThrow(),
                        operator,
                        NumberValues.real(right).orElseThrow());
    }

    private Value wholes(BigInteger left, Operator operator, BigInteger right) {
        allowance.multiply(left.bitLength(), right.bitLength());
        return switch (operator) {
            case ADD -> NumberValues.bounded(left.add(right));
            case SUBTRACT -> NumberValues.bounded(left.subtract(right));
            case MULTIPLY -> NumberValues.bounded(left.multiply(right));
            case DIVIDE -> {
                checkDivisor(right.signum());
                yield finite(
                        new BigDecimal(left)
                                .divide(new BigDecimal(right), MathContext.DECIMAL128)
                                .doubleValue());
            }
            case DIVIDE_DOWN -> {
                checkDivisor(right.signum());
                yield new Whole(left.subtract(floorRemainder(left, right)).divide(right));
            }
            case REMAINDER -> {
                checkDivisor(right.signum());
                yield new Whole(floorRemainder(left, right));
            }
            case POWER -> {
                int exponent = NumberValues.toInt(right);
                boolean grows = left.abs().compareTo(BigInteger.ONE) > 0;
                long bits = grows ? (left.bitLength() - 1L) * exponent : 0;
                NumberValues.checkBits(bits);
                allowance.multiply(bits, bits);
                yield NumberValues.bounded(power(left, exponent, right));
            }
        };
    }

    /// Bases that never grow may have exponents that do not fit.
    private static BigInteger power(BigInteger base, int exponent, BigInteger exact) {
        if (base.abs().compareTo(BigInteger.ONE) > 0 || exponent <= 1) {
            return base.pow(exponent);
        }
        return exact.testBit(0) ? base : base.abs();
    }

    private static BigInteger floorRemainder(BigInteger left, BigInteger right) {
        BigInteger remainder = left.remainder(right);
        return remainder.signum() * right.signum() < 0 ? remainder.add(right) : remainder;
    }

    private static Value reals(double left, Operator operator, double right) {
        return switch (operator) {
            case ADD -> new Real(left + right);
            case SUBTRACT -> new Real(left - right);
            case MULTIPLY -> new Real(left * right);
            case DIVIDE -> {
                checkDivisor(right);
                yield new Real(left / right);
            }
            case DIVIDE_DOWN -> {
                checkDivisor(right);
                yield new Real(Math.rint((left - floorRemainder(left, right)) / right));
            }
            case REMAINDER -> {
                checkDivisor(right);
                yield new Real(floorRemainder(left, right));
            }
            case POWER -> {
                checkDivisor(left == 0 && right < 0 ? 0 : 1);
                yield finite(Math.pow(left, right));
            }
        };
    }

    private static double floorRemainder(double left, double right) {
        double remainder = left % right;
        return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder;
    }

    private static Real finite(double number) {
        if (!Double.isFinite(number)) {
            throw new Fault(
                    "the result of '**' or '/' is no number. Maybe an operand is too large.");
        }
        return new Real(number);
    }

    private static void checkDivisor(double divisor) {
        if (divisor == 0) {
            throw new Fault("a number is divided by 0. Maybe a list is empty.");
        }
    }
}
