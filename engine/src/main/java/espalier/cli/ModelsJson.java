package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.assembly.ModelTrial;
import espalier.language.ModelCard;

import java.util.List;
import java.util.Locale;

/// Models that were tried, as one JSON array: of each `path` and `works`, then what it is, or
/// `reason`.
final class ModelsJson {

    private ModelsJson() {}

    static String of(List<ModelTrial.Result> results) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (var result : results) {
            var one = json.addObject();
            one.put("path", result.path().toString());
            one.put("works", result.works());
            result.refusal().ifPresent(reason -> one.put("reason", reason));
            result.card().ifPresent(card -> write(one, card, result));
        }
        return json.toString();
    }

    private static void write(ObjectNode json, ModelCard card, ModelTrial.Result result) {
        json.put("name", card.name());
        json.put("architecture", card.architecture());
        json.put("parameters", card.parameters());
        json.put("contextLength", card.contextLength());
        json.put("vocabularySize", card.vocabularySize());
        json.put("precision", card.precision().label());
        var abilities = json.putArray("abilities");
        card.abilities().stream()
                .sorted()
                .forEach(a -> abilities.add(a.name().toLowerCase(Locale.ROOT)));
        json.put("device", card.device());
        json.put("tokensPerSecond", result.tokensPerSecond());
        var choices = json.putArray("choices");
        card.choices().forEach(choices::add);
        var files = json.putObject("files");
        card.files()
                .forEach((name, bytes) ->
                        files.putObject(name)
                                .put("bytes", bytes)
                                .put("sha256", result.hashes().getOrDefault(name, "")));
    }
}
