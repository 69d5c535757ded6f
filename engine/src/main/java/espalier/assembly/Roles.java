package espalier.assembly;

import espalier.recording.ModelIdentity;
import espalier.search.Cast;

/// Who can propose and value, and what a recording calls them. Owned by the catalog that gave them.
public record Roles(Cast cast, ModelIdentity identity) {}
