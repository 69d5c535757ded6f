package espalier.problem;

import java.util.random.RandomGenerator;

/// Text that has been tampered with.
final class Garbage {

    private static final String ALPHABET =
            "0123456789 +-*/=().,:?left≈−×÷AnnobodyNo\n\t\u00a0\ud83d\ude00aZ\0";

    private Garbage() {}

    /// The text with a few characters removed, replaced or put in, or wholly other text.
    static String mutated(RandomGenerator random, String text) {
        StringBuilder mutated = new StringBuilder(random.nextInt(10) == 0 ? "" : text);
        int changes = random.nextInt(1, 8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutated.length() + 1);
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> mutated.insert(at, other);
                case 1 -> mutated.replace(at, Math.min(at + 1, mutated.length()), "" + other);
                default -> mutated.delete(at, Math.min(at + 1, mutated.length()));
            }
        }
        return mutated.toString();
    }
}
