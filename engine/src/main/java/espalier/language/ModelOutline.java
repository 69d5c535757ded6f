package espalier.language;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a model's files say of it while it is not open. What works with it is known only once it
/// is.
///
/// @param architecture the model's kind in its makers' words, such as `LlamaForCausalLM`
/// @param parameters how many weights it has
/// @param contextLength the longest text that it reads, in tokens
/// @param precision what most of its weights are held in
/// @param files bytes of the files that make it, by their names in the folder
public record ModelOutline(
        String architecture,
        long parameters,
        int contextLength,
        Precision precision,
        SortedMap<String, Long> files) {

    public ModelOutline {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// How much room the files take, in bytes.
    public long bytes() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    /// One of the files among which a folder offers a choice.
    ///
    /// @param name the file's name in the folder, such as `onnx/model_q4.onnx`
    /// @param precision what most of its weights are held in; empty where it cannot be read
    public record Choice(String name, Optional<Precision> precision) {}
}
