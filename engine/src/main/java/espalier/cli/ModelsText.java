package espalier.cli;

import espalier.assembly.ModelTrial;
import espalier.language.ModelCard;
import espalier.language.ModelCard.Ability;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A model that was tried, for people: its folder on a line, and what it is below.
final class ModelsText {

    private static final int HASH_SHOWN = 12;

    private ModelsText() {}

    static String of(ModelTrial.Result result) {
        return result.path()
                + "\n"
                + result.card()
                        .map(card -> works(card, result))
                        .orElseGet(() -> "  does not work: " + result.refusal().orElse("") + "\n");
    }

    private static String works(ModelCard card, ModelTrial.Result result) {
        var text = new StringBuilder();
        line(
                text,
                "works",
                "%s, %s parameters, %s (%s)"
                        .formatted(
                                card.architecture(),
                                count(card.parameters()),
                                card.precision().label(),
                                card.precision().meaning()));
        line(
                text,
                "reads",
                "up to %,d tokens of %,d kinds"
                        .formatted(card.contextLength(), card.vocabularySize()));
        line(text, "can", abilities(card, true));
        String lacks = abilities(card, false);
        if (!lacks.isEmpty()) {
            line(text, "cannot", lacks);
        }
        line(
                text,
                "writes",
                "%,.0f tokens/s on %s".formatted(result.tokensPerSecond(), card.device()));
        card.files()
                .forEach((name, bytes) ->
                        line(
                                text,
                                "file",
                                "%s, %,d bytes, SHA-256 %s…"
                                        .formatted(
                                                name,
                                                bytes,
                                                result.hashes()
                                                        .getOrDefault(name, "")
                                                        .substring(0, HASH_SHOWN))));
        if (card.choices().size() > 1) {
            line(text, "choices", String.join(", ", card.choices()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String what) {
        text.append("  %-8s %s%n".formatted(label, what));
    }

    private static String abilities(ModelCard card, boolean there) {
        return Arrays.stream(Ability.values())
                .filter(ability -> card.can(ability) == there)
                .map(Ability::label)
                .collect(Collectors.joining(", "));
    }

    private static String count(long parameters) {
        return parameters < 1_000_000_000
                ? "%.1f million".formatted(parameters / 1e6)
                : String.format(Locale.ROOT, "%.1f billion", parameters / 1e9);
    }
}
