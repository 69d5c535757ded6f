package espalier.recording;

import espalier.event.SearchEvent;
import espalier.settings.Casting;
import espalier.settings.EvaluatorChoice;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What makes a run this one and no other: where any of it is another, so is the run.
///
/// @param model that plays; empty where that is not known
/// @param checker of the user's own; empty where there is none
/// @param settings of which algorithm, roles and seed count
public record RunIdentity(
        Problem problem,
        Optional<ModelIdentity> model,
        Optional<ModelIdentity> checker,
        SearchSettings settings) {

    /// What can be another.
    public enum Part {
        PROBLEM,
        ALGORITHM,
        MODEL,
        CHECKER,
        ROLES,
        SEED
    }

    /// Who plays what in a recorded run after its first events.
    public static RunIdentity of(HistoryFile read, int events) {
        var header = read.header();
        return new RunIdentity(
                header.problem(),
                lastModel(read.history(), events).or(header::model),
                OwnChecker.after(header, read.history(), events),
                read.history().settingsAt(events));
    }

    private static Optional<ModelIdentity> lastModel(History history, int events) {
        for (int i = events; i > 0; i--) {
            if (history.event(i, history.latest())
                    instanceof SearchEvent.Resumed(var model, var files)) {
                return Optional.of(new ModelIdentity(model, files));
            }
        }
        return Optional.empty();
    }

    /// In what another run is another; a model that is not known is taken to be the same.
    public Set<Part> differences(RunIdentity other) {
        var differences = EnumSet.noneOf(Part.class);
        if (!problem.equals(other.problem)) {
            differences.add(Part.PROBLEM);
        }
        if (model.isPresent() && other.model.isPresent() && !same(model.get(), other.model.get())) {
            differences.add(Part.MODEL);
        }
        if (!checker.equals(other.checker)) {
            differences.add(Part.CHECKER);
        }
        differences.addAll(differences(settings, other.settings));
        return differences;
    }

    /// In what a run under other settings is another.
    public static Set<Part> differences(SearchSettings one, SearchSettings other) {
        var differences = EnumSet.noneOf(Part.class);
        if (one.algorithm() != other.algorithm()) {
            differences.add(Part.ALGORITHM);
        }
        if (!playing(one.casting()).equals(playing(other.casting()))) {
            differences.add(Part.ROLES);
        }
        if (one.seed() != other.seed()) {
            differences.add(Part.SEED);
        }
        return differences;
    }

    /// The files of one model may have been given another folder's name.
    private static boolean same(ModelIdentity one, ModelIdentity other) {
        Map<String, String> files = one.files();
        if (files.isEmpty() || other.files().isEmpty()) {
            return one.name().equals(other.name());
        }
        return files.equals(other.files());
    }

    /// The roles without the second evaluator where that one counts for nothing.
    private static Casting playing(Casting casting) {
        return casting.secondShare() == 0 ? casting.withSecond(EvaluatorChoice.AUTOMATIC) : casting;
    }
}
