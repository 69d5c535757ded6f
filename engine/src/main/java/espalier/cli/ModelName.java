package espalier.cli;

import espalier.assembly.ModelCatalog;
import espalier.assembly.Roles;

import java.nio.file.Path;
import java.util.Optional;

/// What `--model` says: a folder, the word "blind" for search without a model, or nothing for the
/// built-in one; and what `--value-model` says.
record ModelName(Optional<Path> said, Optional<Path> valueModel) {

    private static final Path BLIND = Path.of("blind");

    /// Whether there is to be no model.
    boolean blind() {
        return said.filter(BLIND::equals).isPresent();
    }

    /// The roles that it stands for; opens the model.
    ///
    /// @throws espalier.language.LanguageModelException where it cannot be used, in one sentence
    Roles in(ModelCatalog catalog) {
        return blind() ? catalog.blind() : catalog.open(said.orElse(catalog.builtIn()), valueModel);
    }
}
