package espalier.experiment;

import java.util.List;
import java.util.Optional;

/// What came of one run: how it stood at each budget, which is how a run with that budget ends.
///
/// @param seed the run's own, for doing it again
/// @param points one for each budget, in order
/// @param verifiedAt the expansion that gave the first verified answer, from 1
/// @param failure one sentence, where the model failed and the run ended there
record RunResult(
        RunKey key,
        long seed,
        List<Standing> points,
        Optional<Integer> verifiedAt,
        Optional<String> failure) {

    RunResult {
        points = List.copyOf(points);
    }
}
