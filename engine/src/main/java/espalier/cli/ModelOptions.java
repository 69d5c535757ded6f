package espalier.cli;

import espalier.assembly.ModelCatalog;
import espalier.assembly.Roles;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// Who thinks: the options that every command with a search has.
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class ModelOptions {

    private static final Path BLIND = Path.of("blind");

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description =
                    "A model folder, or \"blind\" for search without a model; built in otherwise.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--value-model",
            paramLabel = "DIR",
            description = "A folder with a process reward model that values the thoughts.")
    private Optional<Path> valueModel = Optional.empty();

    /// Whether there is to be no model.
    boolean blind() {
        return model.filter(BLIND::equals).isPresent();
    }

    /// The roles that they stand for; opens the models.
    ///
    /// @throws espalier.language.LanguageModelException where one cannot be used, in one sentence
    Roles in(ModelCatalog catalog) {
        return blind()
                ? catalog.blind()
                : catalog.open(model.orElse(catalog.builtIn()), valueModel);
    }
}
