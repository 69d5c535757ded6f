package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.language.LanguageModelException;
import espalier.template.ChatRequest;
import espalier.template.ChatTemplate;
import espalier.template.GenerationPrompt;
import espalier.template.TemplateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the model in a folder wants to be talked to: its chat template and the special tokens that
/// this may name. The folder need not hold a model that works.
public final class ChatFormat {

    private static final List<String> SPECIAL =
            List.of("bos_token", "eos_token", "pad_token", "unk_token", "sep_token", "cls_token");

    private final ChatTemplate template;
    private final Map<String, String> specialTokens;

    private ChatFormat(ChatTemplate template, Map<String, String> specialTokens) {
        this.template = template;
        this.specialTokens = Map.copyOf(specialTokens);
    }

    /// Reads the template of a model's folder, which may be named by one of the ONNX files in it.
    ///
    /// @throws LanguageModelException where there is none, or none that can be read
    public static ChatFormat read(Path path) {
        Path folder = ModelFolder.of(path);
        if (!Files.isDirectory(folder)) {
            throw new LanguageModelException(
                    "%s is not a folder. Maybe its name is misspelt.".formatted(folder));
        }
        try {
            return read(folder, new ConfigFiles(new FolderBounds(folder)));
        } catch (IOException e) {
            throw FolderBounds.unreadable(folder.toString(), e);
        }
    }

    /// Reads the template among a folder's files.
    ///
    /// @throws LanguageModelException as above
    static ChatFormat read(Path folder, ConfigFiles files) {
        String source =
                files.chatTemplate()
                        .orElseThrow(() ->
                                new LanguageModelException(
                                        ("%s has no chat template: neither %s nor one in %s."
                                                        + " Maybe the model is not made for chats.")
                                                .formatted(
                                                        folder,
                                                        ConfigFiles.TEMPLATE,
                                                        ConfigFiles.TOKENIZER_CONFIG)));
        try {
            return new ChatFormat(ChatTemplate.of(source), specialTokens(files.tokenizerConfig()));
        } catch (TemplateException e) {
            throw new LanguageModelException(
                    "The chat template of %s cannot be read: %s".formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static Map<String, String> specialTokens(JsonNode config) {
        Map<String, String> tokens = new TreeMap<>();
        for (String name : SPECIAL) {
            JsonNode token = config.path(name);
            String text = token.isObject() ? token.path("content").asText() : token.asText("");
            if (!text.isEmpty() && !token.isNull()) {
                tokens.put(name, text);
            }
        }
        return tokens;
    }

    /// The text that the model reads for these messages.
    ///
    /// @param messages one map a message, mostly with `role` and `content`
    /// @param tools the functions that the model may call; empty for none
    /// @throws LanguageModelException where the template refuses them
    public String render(
            List<? extends Map<String, ?>> messages,
            List<? extends Map<String, ?>> tools,
            GenerationPrompt generationPrompt) {
        try {
            return template.render(
                    new ChatRequest(messages, tools, generationPrompt, specialTokens, Map.of()),
                    Clock.system(ZoneId.systemDefault()));
        } catch (TemplateException e) {
            throw new LanguageModelException(
                    ("The chat template refuses these messages: %s Maybe it wants other roles or in"
                                    + " another order.")
                            .formatted(e.getMessage()),
                    e);
        }
    }
}
