package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.language.LanguageModelException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every token's bytes, read once from tokenizer.json, so that no text of a token costs a native
/// call.
///
/// Vocabularies write bytes in one of three ways: as they are; byte by byte as printable characters
/// (GPT-2's byte-level scheme); or with U+2581 for a space and `<0x0A>` for a byte
/// (SentencePiece's).
final class TokenTable {

    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_TOKENS = 10_000_000;
    private static final Pattern BYTE = Pattern.compile("<0x([0-9A-Fa-f]{2})>");
    private static final Pattern RESERVED = Pattern.compile("<\\|?(unused|reserved).*>");

    private enum Spelling {
        PLAIN,
        BYTE_LEVEL,
        SENTENCE_PIECE
    }

    private final Map<Integer, byte[]> bytes = new HashMap<>();
    private final Map<Integer, String> special = new HashMap<>();
    private OptionalInt unknown = OptionalInt.empty();
    private TokenizerShape shape = new TokenizerShape(new TreeMap<>(), true);
    private int size;

    private TokenTable() {}

    /// Tokens whose text is their number in brackets, such as `[17]`.
    static TokenTable numbers(int size) {
        TokenTable table = new TokenTable();
        for (int id = 0; id < size; id++) {
            table.bytes.put(id, ("[" + id + "]").getBytes(StandardCharsets.UTF_8));
        }
        table.size = size;
        return table;
    }

    static TokenTable read(Path file) {
        JsonNode json = BoundedJson.unambiguous(file, MOST_BYTES);
        TokenTable table = new TokenTable();
        table.shape = TokenizerShape.of(file, json, file.toFile().length());
        Spelling spelling = spelling(json);
        JsonNode vocabulary = json.path("model").path("vocab");
        if (vocabulary.isObject()) {
            vocabulary
                    .properties()
                    .forEach(e -> table.add(file, e.getKey(), e.getValue().asInt(-1), spelling));
        } else {
            for (int id = 0; id < vocabulary.size(); id++) {
                table.add(file, vocabulary.path(id).path(0).asText(), id, spelling);
            }
        }
        String unknown = json.path("model").path("unk_token").asText();
        for (JsonNode token : json.path("added_tokens")) {
            String content = token.path("content").asText();
            int id = token.path("id").asInt(-1);
            table.add(file, content, id, Spelling.PLAIN);
            if (token.path("special").asBoolean()) {
                table.special.put(id, content);
            }
        }
        table.bytes.forEach((id, text) -> {
            String name = new String(text, StandardCharsets.UTF_8);
            if (name.equals(unknown)) {
                table.unknown = OptionalInt.of(id);
            }
            if (name.equals(unknown) || RESERVED.matcher(name).matches()) {
                table.special.put(id, name);
            }
        });
        if (table.bytes.isEmpty()) {
            throw new LanguageModelException(
                    "%s holds no vocabulary. Maybe it is another program's tokenizer."
                            .formatted(file));
        }
        return table;
    }

    private static Spelling spelling(JsonNode json) {
        String decoder = json.path("decoder").toString() + json.path("pre_tokenizer");
        if (decoder.contains("ByteLevel")) {
            return Spelling.BYTE_LEVEL;
        }
        return decoder.contains("Metaspace") || decoder.contains("▁")
                ? Spelling.SENTENCE_PIECE
                : Spelling.PLAIN;
    }

    private void add(Path file, String token, int id, Spelling spelling) {
        if (id < 0 || id >= MOST_TOKENS) {
            throw new LanguageModelException(
                    ("%s: the id of token \"%s\" must be a whole number from 0 to %,d. "
                                    + "Maybe the file is damaged.")
                            .formatted(file, token, MOST_TOKENS - 1));
        }
        size = Math.max(size, id + 1);
        bytes.put(
                id,
                switch (spelling) {
                    case PLAIN -> token.getBytes(StandardCharsets.UTF_8);
                    case BYTE_LEVEL -> byteLevel(token);
                    case SENTENCE_PIECE -> sentencePiece(token);
                });
    }

    /// GPT-2's scheme: printable Latin-1 stands for itself, the other bytes for U+0100 and up, in
    /// order.
    private static byte[] byteLevel(String token) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c < 0x100) {
                out.write(c);
            } else if (c <= 0x120) {
                out.write(c - 0x100);
            } else if (c <= 0x142) {
                out.write(c - 0x121 + 0x7F);
            } else if (c == 0x143) {
                out.write(0xAD);
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] sentencePiece(String token) {
        Matcher matcher = BYTE.matcher(token);
        if (matcher.matches()) {
            return new byte[] {(byte) Integer.parseInt(matcher.group(1), 16)};
        }
        return token.replace('▁', ' ').getBytes(StandardCharsets.UTF_8);
    }

    /// What the file asks of a library that reads it.
    TokenizerShape shape() {
        return shape;
    }

    /// One more than the highest id.
    int size() {
        return size;
    }

    /// The token that stands for whatever the vocabulary lacks.
    OptionalInt unknown() {
        return unknown;
    }

    /// Whether a text may hold this token: it exists and is neither special nor reserved.
    boolean ordinary(int id) {
        return bytes.containsKey(id) && !special.containsKey(id);
    }

    /// Whether a line ends in this token.
    boolean endsLine(int id) {
        for (byte b : bytes.getOrDefault(id, new byte[0])) {
            if (b == '\n') {
                return true;
            }
        }
        return false;
    }

    /// The text of tokens in a row, special ones left out.
    String text(int[] ids) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int id : ids) {
            if (!special.containsKey(id)) {
                out.writeBytes(bytes.getOrDefault(id, new byte[0]));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The text of one token; a special one by its name.
    String text(int id) {
        return new String(bytes.getOrDefault(id, new byte[0]), StandardCharsets.UTF_8);
    }
}
