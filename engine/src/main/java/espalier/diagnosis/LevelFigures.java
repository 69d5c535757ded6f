package espalier.diagnosis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a run did on one level.
///
/// @param level the distance from the problem, from 1
/// @param thoughts proposed on it
/// @param legality how many of them are right, and wrong in which way, by name
/// @param duplicateStates legal thoughts less the different states that they come to
/// @param solvableGenerated legal thoughts from which the answer can be reached
/// @param solvableKept those of them from which the search went on
public record LevelFigures(
        int level,
        int thoughts,
        Map<String, Integer> legality,
        int duplicateStates,
        int solvableGenerated,
        int solvableKept) {

    public LevelFigures {
        legality = Collections.unmodifiableMap(new LinkedHashMap<>(legality));
    }
}
