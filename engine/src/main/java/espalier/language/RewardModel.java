package espalier.language;

import java.util.List;
import java.util.SortedMap;

/// A process reward model that is open: it says how probably each step of a text is right (Lightman
/// et al. 2023). Calls may come from several threads, one is answered at a time. Whoever opened the
/// model closes it; a second close does nothing.
public interface RewardModel extends AutoCloseable {

    /// The name of its folder.
    String name();

    /// SHA-256 by file name, in hexadecimal: what a recording cites to name this very model. Takes
    /// as long as it takes to read the files, the first time.
    SortedMap<String, String> hashes();

    /// Whether a text is short enough for the model.
    boolean fits(SteppedText text);

    /// For each text the scores of its steps, in order, each from 0 (wrong) to 1 (right). The score
    /// of a step depends on the problem and the steps up to it. Blocks until all are there.
    ///
    /// @throws espalier.thought.GenerationException where a text does not fit the model, or the
    ///   model fails; nothing has changed then
    List<List<Double>> scores(List<SteppedText> texts);

    /// Makes the call that is under way end early with a
    /// [GenerationException][espalier.thought.GenerationException]. For any thread.
    void cancel();

    @Override
    void close();
}
