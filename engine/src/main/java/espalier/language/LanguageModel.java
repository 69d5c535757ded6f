package espalier.language;

import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;

import java.util.SortedMap;

/// A language model that is open. Its generator and its evaluator share one memory of what has been
/// read; their calls may come from several threads, one is answered at a time. Whoever opened the
/// model closes it; a second close does nothing.
public interface LanguageModel extends AutoCloseable {

    /// What the model is called: its folder's name.
    String name();

    /// The model's kind in its makers' words, such as `LlamaForCausalLM`.
    String architecture();

    /// How many weights the model has, estimated from the size of its file.
    long parameters();

    /// The longest chain that the model reads, the problem included, in tokens.
    int contextLength();

    /// How many tokens the model knows.
    int vocabularySize();

    /// Whether the model itself says how likely a chain is to end right.
    boolean valued();

    /// SHA-256 by file name, in hexadecimal: what a recording cites to name this very model.
    SortedMap<String, String> hashes();

    /// The model's tokenizer.
    Tokenizer tokenizer();

    /// Proposes thoughts: what the model would write next.
    ThoughtGenerator generator();

    /// Values thoughts: by the model's value output where there is one, else by how probable the
    /// model finds them.
    ThoughtEvaluator evaluator();

    /// What the model has done since it was opened. May be asked by any thread, never blocks.
    Workload workload();

    @Override
    void close();
}
