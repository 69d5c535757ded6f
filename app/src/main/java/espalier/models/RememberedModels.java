package espalier.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is remembered of models between starts. All paths are absolute.
///
/// @param added folders that the user added, in that order
/// @param chosen the name of the ONNX file that the user chose in a folder, by folder
/// @param measured what came of measuring a model, by its folder or the ONNX file in it
public record RememberedModels(
        List<Path> added, Map<Path, String> chosen, Map<Path, Measurement> measured) {

    /// As in a fresh program.
    public static final RememberedModels NONE = new RememberedModels(List.of(), Map.of(), Map.of());

    /// How fast a model wrote.
    ///
    /// @param tokensPerSecond one text at a time
    /// @param bytes of its files then: with others it is another model
    public record Measurement(double tokensPerSecond, long bytes) {}

    public RememberedModels {
        added = List.copyOf(added);
        chosen = Map.copyOf(chosen);
        measured = Map.copyOf(measured);
    }
}
