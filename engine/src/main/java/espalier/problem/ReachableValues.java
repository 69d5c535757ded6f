package espalier.problem;

import java.util.Arrays;
import java.util.BitSet;

/// The values that steps in whole numbers from 1 to 999 can make of given numbers, each used
/// exactly once.
///
/// Every set of the numbers, a bit mask, has its values as a set of bits; those of a set come from
/// the values of its two parts, for every way to part it.
final class ReachableValues {

    private ReachableValues() {}

    /// The values of all the numbers together.
    static BitSet of(int... numbers) {
        BitSet[] values = new BitSet[1 << numbers.length];
        Arrays.setAll(values, _ -> new BitSet(LegalSteps.LARGEST_RESULT + 1));
        for (int set = 1; set < values.length; set++) {
            if (Integer.bitCount(set) == 1) {
                values[set].set(numbers[Integer.numberOfTrailingZeros(set)]);
            }
            for (int part = (set - 1) & set; part > (set ^ part); part = (part - 1) & set) {
                join(values[part], values[set ^ part], values[set]);
            }
        }
        return values[values.length - 1];
    }

    private static void join(BitSet some, BitSet others, BitSet found) {
        for (int a = some.nextSetBit(0); a >= 0; a = some.nextSetBit(a + 1)) {
            for (int b = others.nextSetBit(0); b >= 0; b = others.nextSetBit(b + 1)) {
                int larger = Math.max(a, b);
                int smaller = Math.min(a, b);
                add(larger + smaller, found);
                add(larger - smaller, found);
                add(larger * smaller, found);
                if (larger % smaller == 0) {
                    add(larger / smaller, found);
                }
            }
        }
    }

    private static void add(int value, BitSet found) {
        if (value >= 1 && value <= LegalSteps.LARGEST_RESULT) {
            found.set(value);
        }
    }
}
