package espalier.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Orderings and calculations once more, worked out apart from the program.
final class PlainRiddles {

    private static final List<String> PLACES =
            List.of("first", "second", "third", "fourth", "fifth");
    private static final Pattern CLUE =
            Pattern.compile(
                    "(\\w+) is (not )?(before|after|right before|right after|next to|\\w+)(?:"
                            + " (\\w+))?");

    private PlainRiddles() {}

    static String calculation(String input) {
        long sum = 0;
        for (String term : input.replace("- ", "+ -").split("\\+", -1)) {
            long product = term.strip().startsWith("-") ? -1 : 1;
            for (String factor : term.replace("-", "").split("\\*", -1)) {
                product *= Long.parseLong(factor.strip());
            }
            sum += product;
        }
        return String.valueOf(sum);
    }

    /// Who stands at the place that is asked for, in the orders that fit; all of them where several
    /// could.
    static String ordering(String input) {
        var sentences = input.split("[.?] ?", -1);
        var names = new ArrayList<String>();
        var name = Pattern.compile("[A-Z]\\w+").matcher(sentences[0]);
        while (name.find()) {
            names.add(name.group());
        }
        var clues = List.of(sentences).stream().filter(s -> s.contains(" is ")).toList();
        String asked = clues.getLast().replaceAll(".* ", "");
        var found = new LinkedHashSet<String>();
        for (var order : orders(names)) {
            if (clues.stream().limit(clues.size() - 1).allMatch(clue -> fits(clue, order))) {
                found.add(order.get(place(asked, order.size())));
            }
        }
        return String.join("|", found);
    }

    private static int place(String word, int people) {
        return word.equals("last") ? people - 1 : PLACES.indexOf(word);
    }

    private static boolean fits(String clue, List<String> order) {
        var words = CLUE.matcher(clue);
        if (!words.matches()) {
            throw new IllegalArgumentException(clue);
        }
        int a = order.indexOf(words.group(1));
        int b = order.indexOf(words.group(4));
        boolean so =
                switch (words.group(3)) {
                    case "before" -> a < b;
                    case "after" -> a > b;
                    case "right before" -> a + 1 == b;
                    case "right after" -> a == b + 1;
                    case "next to" -> Math.abs(a - b) == 1;
                    default -> a == place(words.group(3), order.size());
                };
        return so == (words.group(2) == null);
    }

    private static List<List<String>> orders(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<String>>();
        for (String first : names) {
            var rest = new ArrayList<>(names);
            rest.remove(first);
            for (var order : orders(rest)) {
                var all = new ArrayList<>(List.of(first));
                all.addAll(order);
                orders.add(all);
            }
        }
        return orders;
    }
}
