package espalier.app;

import espalier.assembly.ModelCatalog;
import espalier.assembly.Roles;
import espalier.language.ModelCard.Ability;
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
    public Opened open(Path folder) {
        Roles roles = catalog.open(folder);
        var model = catalog.languageModel(folder);
        var valuing = model.card().can(Ability.VALUE) ? Valuing.OWN_OUTPUT : Valuing.PROBABILITY;
        return new Opened(roles, Optional.of(new Facts(model.card().parameters(), valuing)));
    }

    @Override
    public Roles blind() {
        return catalog.blind();
    }
}
