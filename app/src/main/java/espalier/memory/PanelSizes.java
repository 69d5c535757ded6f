package espalier.memory;

/// How large the user has made what stands beside the tree.
///
/// @param left width of the run's panel, in pixels
/// @param runs width of the left side while the runs of a log are there, in pixels
/// @param runsShare of its height that they take, from 0 to 1
/// @param right width of the inspector, in pixels
/// @param overviews height of the overviews, in pixels
public record PanelSizes(
        double left, double runs, double runsShare, double right, double overviews) {

    /// Those of a fresh program.
    public static final PanelSizes DEFAULT = new PanelSizes(248, 300, 0.6, 372, 190);

    /// The same with another width of the run's panel.
    public PanelSizes withLeft(double width) {
        return new PanelSizes(width, runs, runsShare, right, overviews);
    }

    /// The same with another width of the left side with the runs of a log.
    public PanelSizes withRuns(double width) {
        return new PanelSizes(left, width, runsShare, right, overviews);
    }

    /// The same with another share of the height for the runs of a log.
    public PanelSizes withRunsShare(double share) {
        return new PanelSizes(left, runs, share, right, overviews);
    }

    /// The same with another width of the inspector.
    public PanelSizes withRight(double width) {
        return new PanelSizes(left, runs, runsShare, width, overviews);
    }

    /// The same with another height of the overviews.
    public PanelSizes withOverviews(double height) {
        return new PanelSizes(left, runs, runsShare, right, height);
    }
}
