package espalier.settings;

/// What Tree of Thoughts' breadth-first search is told.
///
/// @param width b, the thoughts that each level keeps, from 1 to 256
public record BreadthFirstSettings(int width) {

    public BreadthFirstSettings {
        Ranges.check("width", width, 1, 256);
    }
}
