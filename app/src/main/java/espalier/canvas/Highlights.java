package espalier.canvas;

import espalier.canvas.VisibleThought.Emphasis;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stands out from the rest of the tree, and is seen at every zoom: selection, pins, solutions
/// and the lines.
final class Highlights {

    private List<Integer> best = List.of();
    private Set<Integer> bestSet = Set.of();
    private Set<Integer> hoveredLine = Set.of();
    private Set<Integer> simulated = Set.of();
    private int[] landmarks = {};
    private int landmarkCount;
    int selected = ThoughtId.ROOT;
    int hovered = ThoughtId.NONE;

    void setBest(List<Integer> ids) {
        best = List.copyOf(ids);
        bestSet = new HashSet<>(ids);
    }

    void setSimulated(List<Integer> ids) {
        simulated = new HashSet<>(ids);
    }

    void hover(int thought, List<Integer> line) {
        hovered = thought;
        hoveredLine = new HashSet<>(line);
    }

    /// Finds the pins and the solutions of a tree.
    void findLandmarks(ReadableTree tree) {
        landmarkCount = 0;
        for (int id = 0; id < tree.size(); id++) {
            if (landmark(tree, id)) {
                if (landmarkCount == landmarks.length) {
                    landmarks = Arrays.copyOf(landmarks, 16 + 2 * landmarkCount);
                }
                landmarks[landmarkCount++] = id;
            }
        }
    }

    static boolean landmark(ReadableTree tree, int id) {
        return tree.pinned(id) || tree.verdict(id) instanceof Verdict.Solved;
    }

    int landmarkCount() {
        return landmarkCount;
    }

    int landmark(int index) {
        return landmarks[index];
    }

    List<Integer> best() {
        return best;
    }

    Emphasis of(int id) {
        if (bestSet.contains(id)) {
            return Emphasis.BEST;
        }
        if (hoveredLine.contains(id)) {
            return Emphasis.HOVERED;
        }
        return simulated.contains(id) ? Emphasis.SIMULATED : Emphasis.NONE;
    }
}
