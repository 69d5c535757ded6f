package espalier.memory;

import java.util.Optional;

/// Where the window stands while it is not maximised, and whether it is. All in pixels.
///
/// @param corner of its upper left; empty where the system is to choose
/// @param width of what is in it
/// @param height of what is in it
public record WindowPlace(Optional<Corner> corner, double width, double height, boolean maximised) {

    /// A point on the screens.
    public record Corner(double x, double y) {}

    /// That of a fresh program.
    public static final WindowPlace DEFAULT = sized(1400, 840);

    /// A window of a size, which the system places.
    public static WindowPlace sized(double width, double height) {
        return new WindowPlace(Optional.empty(), width, height, false);
    }

    /// The same, maximised or not as another one is.
    public WindowPlace as(WindowPlace other) {
        return new WindowPlace(corner, width, height, other.maximised);
    }
}
