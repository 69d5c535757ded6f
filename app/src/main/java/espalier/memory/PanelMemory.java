package espalier.memory;

/// How what stands beside the tree was left.
///
/// @param hidden whether the tree stands alone
/// @param overviewsShown whether the overviews are below it
/// @param tab of the inspector, by its key
/// @param sizes where there is room for them
public record PanelMemory(boolean hidden, boolean overviewsShown, String tab, PanelSizes sizes) {

    /// Those of a fresh program.
    public static final PanelMemory DEFAULT =
            new PanelMemory(false, false, "thought", PanelSizes.DEFAULT);
}
