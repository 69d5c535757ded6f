package espalier.template;

import java.util.List;
import java.util.random.RandomGenerator;

/// Templates that have been tampered with.
final class Garbage {

    private static final List<String> PIECES =
            List.of(
                    "{{",
                    "}}",
                    "{%",
                    "%}",
                    "{#",
                    "#}",
                    "-",
                    "+",
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    "'",
                    "\"",
                    "\\",
                    "|",
                    ".",
                    ",",
                    ":",
                    "=",
                    "*",
                    "**",
                    "//",
                    "%",
                    "~",
                    "<",
                    " if ",
                    " else ",
                    " in ",
                    " is ",
                    " not ",
                    " and ",
                    "endif",
                    "endfor",
                    "for",
                    "loop",
                    "messages",
                    "tojson",
                    "join",
                    "0",
                    "1e9",
                    "9999999",
                    "\n",
                    "\ud83d",
                    "\u00df",
                    "\u0000",
                    "none",
                    "raw",
                    "set",
                    "caller",
                    "varargs",
                    " recursive ");

    private Garbage() {}

    /// The template with a few pieces put in, taken out, doubled or moved.
    static String mutated(RandomGenerator random, String template) {
        StringBuilder mutated = new StringBuilder(template);
        int changes = random.nextInt(1, 6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(at + random.nextInt(1, 12), mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> mutated.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> mutated.insert(at, mutated.substring(at, end));
                default -> mutated.delete(at, end);
            }
        }
        return mutated.toString();
    }
}
