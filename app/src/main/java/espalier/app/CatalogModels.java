package espalier.app;

import espalier.assembly.ModelCatalog;
import espalier.assembly.Roles;
import espalier.runpanel.ModelSource;

import java.nio.file.Path;
import java.util.Optional;

/// The run panel's models, out of the engine's catalog.
record CatalogModels(ModelCatalog catalog) implements ModelSource {

    @Override
    public Path builtIn() {
        return catalog.builtIn();
    }

    @Override
    public Opened open(Path folder, Optional<Path> valueFolder) {
        Roles roles = catalog.open(folder, valueFolder);
        return new Opened(roles, Optional.of(catalog.languageModel(folder).card()));
    }

    @Override
    public Roles blind() {
        return catalog.blind();
    }
}
