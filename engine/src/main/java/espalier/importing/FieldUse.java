package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// The fields of one run, read as what they should be. What is absent or null is absent; what is
/// there and cannot be used is counted, so that nothing is passed over in silence: a field that
/// cannot be used in more than one of twenty records refuses the run, and below that a notice
/// counts it.
final class FieldUse {

    /// The largest share of a field's records that may be left out.
    private static final double MOST_UNUSABLE = 0.05;

    private static final int LONGEST_EXAMPLE = 40;

    /// How Python and others write that there is no number.
    private static final Set<String> NO_NUMBER = Set.of("", "nan", "none", "null", "inf", "-inf");

    private final Map<String, Count> counts = new TreeMap<>();

    /// What must come in a field.
    enum Wanted {
        NUMBER,
        COUNT,
        WHOLE,
        TEXT,
        LIST,
        OBJECT,
        STEP;

        private LogSentence words() {
            return LogSentence.of("wanted." + name().toLowerCase(Locale.ROOT));
        }
    }

    private static final class Count {
        int records;
        int unusable;
        Optional<LogSentence> example = Optional.empty();
    }

    /// A finite number, also one that is written as a text; NaN where there is none.
    double figure(JsonNode object, String name) {
        return figure(name, object.path(name));
    }

    /// A finite number in a record of a field.
    double figure(String name, JsonNode came) {
        if (came.isMissingNode() || came.isNull()) {
            return Double.NaN;
        }
        double value = Double.NaN;
        boolean usable = came.isNumber();
        if (usable) {
            value = came.doubleValue();
        } else if (came.isTextual()) {
            String text = came.textValue().strip().toLowerCase(Locale.ROOT);
            usable = NO_NUMBER.contains(text);
            if (!usable) {
                try {
                    value = Double.parseDouble(text);
                    usable = true;
                } catch (NumberFormatException _) {
                    value = Double.NaN;
                }
            }
        }
        count(name, usable, Wanted.NUMBER, came);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /// A count from 0 to 1,000,000,000; empty where there is none.
    OptionalInt count(JsonNode object, String name) {
        double value = figure(object, name);
        if (Double.isNaN(value)) {
            return OptionalInt.empty();
        }
        if (value < 0 || value != Math.rint(value)) {
            count(name, false, Wanted.COUNT, object.path(name));
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.min(value, 1_000_000_000));
    }

    /// A text, or several in a list, which are joined; empty where there is none.
    String text(JsonNode object, String name) {
        var came = object.path(name);
        if (came.isMissingNode() || came.isNull()) {
            return "";
        }
        return text(name, came).orElse("");
    }

    /// A text that every record of the field must have.
    Optional<String> text(String name, JsonNode came) {
        boolean texts = came.isArray() && !came.isEmpty();
        for (JsonNode part : came.isArray() ? came : List.<JsonNode>of()) {
            texts &= part.isTextual();
        }
        boolean usable = came.isTextual() || came.isNumber() || texts;
        count(name, usable, Wanted.TEXT, came);
        if (!usable) {
            return Optional.empty();
        }
        if (!texts) {
            return Optional.of(came.asText());
        }
        var parts = new ArrayList<String>();
        came.forEach(part -> parts.add(part.textValue()));
        return Optional.of(String.join("\n", parts));
    }

    /// The entries of a list; none where there is none.
    List<JsonNode> list(JsonNode object, String name) {
        var came = object.path(name);
        if (came.isMissingNode() || came.isNull()) {
            return List.of();
        }
        count(name, came.isArray(), Wanted.LIST, came);
        var entries = new ArrayList<JsonNode>();
        if (came.isArray()) {
            came.forEach(entries::add);
        }
        return entries;
    }

    /// Counts a record of a field.
    void count(String name, boolean usable, Wanted expected, JsonNode came) {
        var count = counts.computeIfAbsent(name, _ -> new Count());
        count.records++;
        if (!usable) {
            count.unusable++;
            if (count.example.isEmpty()) {
                count.example = Optional.of(example(expected, came));
            }
        }
    }

    private static LogSentence example(Wanted expected, JsonNode came) {
        return came.isMissingNode()
                ? LogSentence.of("came-nothing", expected.words())
                : LogSentence.of("came", shown(came), expected.words());
    }

    private static String shown(JsonNode came) {
        String text = came.toString();
        return text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
    }

    /// Why the run cannot be told, where a field of it cannot be used.
    Optional<LogSentence> refusal() {
        return counts.entrySet().stream()
                .filter(field ->
                        field.getValue().unusable > MOST_UNUSABLE * field.getValue().records)
                .map(field -> sentence("unusable", field.getKey(), field.getValue()))
                .findFirst();
    }

    /// A sentence for each field of which some records are left out.
    List<LogSentence> notices() {
        return counts.entrySet().stream()
                .filter(field -> field.getValue().unusable > 0)
                .map(field -> sentence("unusable-left-out", field.getKey(), field.getValue()))
                .toList();
    }

    private static LogSentence sentence(String key, String name, Count count) {
        return LogSentence.of(
                key, name, count.unusable, count.records, count.example.orElseThrow());
    }
}
