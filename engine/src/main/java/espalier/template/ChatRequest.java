package espalier.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a chat template is asked to render. The values in the lists and maps are strings, numbers,
/// booleans, nulls, lists, and maps by string: what a JSON reader yields.
///
/// @param messages one map a message, mostly with `role` and `content`
/// @param tools the functions that the model may call, by their JSON schemas; empty for none
/// @param specialTokens the tokenizer's own words by name, such as `bos_token`
/// @param variables what else the template may ask for, such as `enable_thinking`; replaces the
///   above where it has the same names
public record ChatRequest(
        List<? extends Map<String, ?>> messages,
        List<? extends Map<String, ?>> tools,
        GenerationPrompt generationPrompt,
        Map<String, String> specialTokens,
        Map<String, ?> variables) {

    /// Messages alone, to be answered.
    public static ChatRequest of(List<? extends Map<String, ?>> messages) {
        return new ChatRequest(messages, List.of(), GenerationPrompt.ADDED, Map.of(), Map.of());
    }

    /// The names that the template sees.
    Map<String, Value> names() {
        Map<String, Value> names = new HashMap<>();
        names.put("messages", JavaValues.value("messages", messages));
        names.put("tools", tools.isEmpty() ? Value.None.NONE : JavaValues.value("tools", tools));
        names.put("documents", Value.None.NONE);
        names.put(
                "add_generation_prompt", Value.Bool.of(generationPrompt == GenerationPrompt.ADDED));
        names.putAll(JavaValues.values(specialTokens));
        names.putAll(JavaValues.values(variables));
        return names;
    }
}
