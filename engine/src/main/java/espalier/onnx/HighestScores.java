package espalier.onnx;

/// The highest of many scores and whose they are, the highest first; of equals, those that came
/// first.
final class HighestScores {

    private final int[] ids;
    private final double[] scores;
    private int size;

    /// @param most how many are kept
    HighestScores(int most) {
        ids = new int[most];
        scores = new double[most];
    }

    /// What a score must be above to be kept.
    double bound() {
        return size < scores.length ? Double.NEGATIVE_INFINITY : scores[size - 1];
    }

    /// Keeps a score if it is high enough.
    void offer(int id, double score) {
        if (!(score > bound())) {
            return;
        }
        size = Math.min(size + 1, scores.length);
        int place = size - 1;
        while (place > 0 && score > scores[place - 1]) {
            ids[place] = ids[place - 1];
            scores[place] = scores[place - 1];
            place--;
        }
        ids[place] = id;
        scores[place] = score;
    }

    int size() {
        return size;
    }

    int id(int place) {
        return ids[place];
    }

    double score(int place) {
        return scores[place];
    }
}
