package espalier.onnx;

import espalier.language.CompletionRequest;
import espalier.language.Piece;
import espalier.onnx.tiny.Dimensions;
import espalier.onnx.tiny.TinyModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// A model that figures are taken of.
///
/// @param prompt any number of texts, all different
/// @param stops what ends a thought
/// @param longest tokens of a thought
/// @param rounds how often each figure is taken
record Subject(
        String name,
        Path folder,
        IntFunction<String> prompt,
        List<String> stops,
        int longest,
        int rounds) {

    /// The built-in model; its thoughts are lines.
    static Subject reasoner(Path home) throws IOException {
        List<String> problems;
        try (Stream<String> lines =
                Files.lines(home.resolve("samples/problems/ordering5-test.txt"))) {
            problems = lines.skip(1).map(line -> line + "\n").toList();
        }
        return new Subject(
                "reasoner",
                home.resolve("samples/models/reasoner"),
                problems::get,
                List.of("\n"),
                64,
                15);
    }

    /// A model of the shape of SmolLM2-135M with random weights, whose thoughts would never end:
    /// they have 16 tokens.
    static Subject random(String name, TinyModel kind, Path folder) throws IOException {
        kind.dimensions(Dimensions.SMOLLM2_135M).external("model.onnx_data").writeTo(folder);
        return new Subject(
                name,
                folder,
                number ->
                        "Question %d: how many apples do the two have when she gives him half of hers? "
                                .formatted(number),
                List.of(),
                16,
                3);
    }

    CompletionRequest request(List<Piece> pieces, int count, long seed) {
        return new CompletionRequest(pieces, count, seed, stops);
    }
}
