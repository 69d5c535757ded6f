package espalier.assembly;

import espalier.language.LanguageModel;
import espalier.language.RewardModel;
import espalier.onnx.OnnxLanguageModel;
import espalier.onnx.OnnxRewardModel;
import espalier.problem.EvenOdds;
import espalier.problem.LegalMoves;
import espalier.problem.ProblemFamilies;
import espalier.recording.ModelIdentity;
import espalier.search.SearchRoles;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The models that can think here: the built-in one, any folder, and blind search. Opens each model
/// once and closes all at its own close. From any thread.
public final class ModelCatalog implements AutoCloseable {

    private static final String BUILT_IN = "samples/models/reasoner";

    private final Path builtIn;
    private final Path prompts;
    private final Map<Path, LanguageModel> opened = new HashMap<>();
    private final Map<Path, RewardModel> valueModels = new HashMap<>();

    /// @param prompts the folder with a user's own prompts, which need not exist
    ModelCatalog(Path builtIn, Path prompts) {
        this.builtIn = builtIn;
        this.prompts = prompts;
    }

    /// The catalog of the program that runs: its home is the system property `espalier.home`, else
    /// the working folder.
    public static ModelCatalog ofThisProgram() {
        return new ModelCatalog(
                Path.of(System.getProperty("espalier.home", "")).resolve(BUILT_IN),
                UserFolders.ofThisUser().prompts());
    }

    /// The folder of the built-in model.
    public Path builtIn() {
        return builtIn;
    }

    /// The model in `folder`, opened now or before; takes up to seconds.
    ///
    /// @throws espalier.language.LanguageModelException where it cannot be used, in one sentence
    public Roles open(Path folder) {
        return open(folder, Optional.empty());
    }

    /// The model in `folder`, with a process reward model to value its thoughts, each opened now or
    /// before; takes up to seconds.
    ///
    /// @throws espalier.language.LanguageModelException where one cannot be used, in one sentence
    public synchronized Roles open(Path folder, Optional<Path> valueFolder) {
        var valueModel = valueFolder.map(this::valueModel);
        var model = languageModel(folder);
        var name = model.card().name();
        var files = new TreeMap<>(model.hashes());
        valueModel.ifPresent(other ->
                other.hashes().forEach((file, hash) -> files.put("value-model/" + file, hash)));
        return new Roles(
                new ModelCast(model, valueModel, folder, prompts),
                new ModelIdentity(
                        valueModel
                                .map(other -> "%s, valued by %s".formatted(name, other.name()))
                                .orElse(name),
                        files));
    }

    private RewardModel valueModel(Path folder) {
        Path key = folder.toAbsolutePath().normalize();
        var known = Optional.ofNullable(valueModels.get(key));
        if (known.isPresent()) {
            return known.get();
        }
        var model = OnnxRewardModel.open(key);
        valueModels.put(key, model);
        return model;
    }

    /// The same model as a language model: what it is and what it has done.
    ///
    /// @throws espalier.language.LanguageModelException where it cannot be used, in one sentence
    public synchronized LanguageModel languageModel(Path folder) {
        Path key = folder.toAbsolutePath().normalize();
        var known = Optional.ofNullable(opened.get(key));
        if (known.isPresent()) {
            return known.get();
        }
        var model = OnnxLanguageModel.open(key);
        opened.put(key, model);
        return model;
    }

    /// Uniform legal moves without a model: what every search must beat.
    public Roles blind() {
        return new Roles(
                new SearchRoles(new LegalMoves(), new EvenOdds(), ProblemFamilies.checker()),
                new ModelIdentity("blind search", Map.of()));
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(LanguageModel::close);
        opened.clear();
        valueModels.values().forEach(RewardModel::close);
        valueModels.clear();
    }
}
