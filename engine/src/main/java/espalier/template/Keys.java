package espalier.template;

import espalier.template.Value.Bool;
import espalier.template.Value.Real;
import espalier.template.Value.Whole;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keys of dicts: strings, numbers, booleans and none. NumberValues that are equal are one key,
/// whatever their kind.
final class Keys {

    private Keys() {}

    /// The value of a key; what is undefined is no key, but may be looked for.
    static Optional<Value> find(Map<Value, Value> entries, Value key) {
        if (key instanceof Value.Undefined) {
            return Optional.empty();
        }
        for (Value same : same(key)) {
            Value value = entries.get(same);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    static void put(Map<Value, Value> entries, Value key, Value value) {
        Value known = same(key).stream().filter(entries::containsKey).findFirst().orElse(key);
        entries.put(known, value);
    }

    /// All that is the same key.
    private static List<Value> same(Value key) {
        return switch (key) {
            case Value.Text _, Value.None _ -> List.of(key);
            case Bool bool -> numbers(bool.truth() ? BigInteger.ONE : BigInteger.ZERO);
            case Whole whole -> numbers(whole.number());
            case Real real ->
                    real.number() == Math.rint(real.number()) && Double.isFinite(real.number())
                            ? numbers(new BigDecimal(real.number()).toBigIntegerExact())
                            : List.of(key);
            case Value.Undefined _, Value.Items _, Value.Dict _, Value.Generator _, Value.Live _ ->
                    throw new Fault(
                            "%s cannot be the key of a dict. Maybe a string was meant."
                                    .formatted(key.noun()));
        };
    }

    private static List<Value> numbers(BigInteger number) {
        Whole whole = new Whole(number);
        Real real = new Real(number.doubleValue());
        boolean exact =
                Double.isFinite(real.number())
                        && new BigDecimal(real.number()).compareTo(new BigDecimal(number)) == 0;
        if (!exact) {
            return List.of(whole);
        }
        boolean bit = number.signum() >= 0 && number.bitLength() <= 1;
        return bit ? List.of(whole, real, Bool.of(number.signum() > 0)) : List.of(whole, real);
    }
}
