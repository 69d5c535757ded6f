package espalier.settings;

/// How PUCT weighs what it knows against what it has not tried.
///
/// @param exploration c in Q + c P sqrt(N) / (1 + n), at least 0
/// @param firstPlayUrgency the value assumed for an unvisited thought
public record Selection(double exploration, FirstPlayUrgency firstPlayUrgency) {

    public Selection {
        Ranges.check("exploration", exploration, 0, 100);
    }
}
