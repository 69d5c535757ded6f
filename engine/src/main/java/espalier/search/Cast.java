package espalier.search;

import espalier.settings.SearchSettings;

/// Those who can play in a search, of whom its settings choose.
@FunctionalInterface
public interface Cast {

    /// Who plays under these settings; quick, asked again whenever they change.
    ///
    /// @throws espalier.thought.GenerationException where the settings ask for somebody who is not
    ///   there, in one sentence
    SearchRoles under(SearchSettings settings);
}
