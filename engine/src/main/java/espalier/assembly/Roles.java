package espalier.assembly;

import espalier.recording.ModelIdentity;
import espalier.search.Cast;
import espalier.search.SearchRoles;
import espalier.verify.UserChecker;

import java.util.Optional;

/// Who can propose and value, and what a recording calls them. Owned by the catalog that gave them.
///
/// @param checker of the user's own, where there is one
public record Roles(Cast cast, ModelIdentity identity, Optional<UserChecker> checker) {

    /// Roles whose verdicts are the family's.
    public Roles(Cast cast, ModelIdentity identity) {
        this(cast, identity, Optional.empty());
    }

    /// The same, with a checker of the user's own.
    public Roles verifiedBy(UserChecker own) {
        Cast other =
                cast instanceof ModelCast model
                        ? model.verifiedBy(own)
                        : settings -> {
                            var roles = cast.under(settings);
                            return new SearchRoles(roles.generator(), roles.evaluator(), own);
                        };
        return new Roles(other, identity, Optional.of(own));
    }

    /// What a recording calls a checker of the user's own.
    public static ModelIdentity identity(UserChecker checker) {
        return new ModelIdentity(checker.command().name(), checker.command().files());
    }
}
