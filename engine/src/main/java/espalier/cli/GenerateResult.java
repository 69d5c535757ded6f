package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.language.Completion;
import espalier.language.Piece;

import java.util.List;
import java.util.stream.Collectors;

/// What a model wrote after a text.
///
/// @param values after each token, or of each line where a value model was named, from 0 to 1;
///   empty where there are none
/// @param seconds that the writing took, the reading of the text included
record GenerateResult(Piece prompt, List<Completion> written, List<Double> values, double seconds) {

    String text() {
        return written.stream().map(Completion::text).collect(Collectors.joining());
    }

    /// One object: `ids`, `text`, `tokens`, `values` where there are any, `prompt` as rendered and
    /// `tokensPerSecond`. Each token has `id`, `text`, `logProbability` and `alternatives`: the
    /// most probable other tokens at its place, the most probable first, as far as any is probable
    /// enough, each with `id`, `text` and `logProbability`.
    String json() {
        var json = JsonNodeFactory.instance.objectNode();
        var ids = json.putArray("ids");
        json.put("text", text());
        var tokens = json.putArray("tokens");
        for (var completion : written) {
            for (var token : completion.tokens()) {
                ids.add(token.id());
                var said = tokens.addObject();
                put(said, token.id(), token.text(), token.logProbability());
                var alternatives = said.putArray("alternatives");
                token.alternatives()
                        .forEach(other ->
                                put(
                                        alternatives.addObject(),
                                        other.id(),
                                        other.text(),
                                        other.logProbability()));
            }
        }
        if (!values.isEmpty()) {
            var list = json.putArray("values");
            values.forEach(list::add);
        }
        json.put("prompt", prompt.text());
        json.put("tokensPerSecond", seconds > 0 ? ids.size() / seconds : 0);
        return json.toString();
    }

    private static void put(ObjectNode json, int id, String text, double logProbability) {
        json.put("id", id).put("text", text).put("logProbability", logProbability);
    }
}
