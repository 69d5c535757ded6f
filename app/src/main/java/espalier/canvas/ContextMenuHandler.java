package espalier.canvas;

/// Shows the menu of what can be done with a thought.
@FunctionalInterface
public interface ContextMenuHandler {

    /// Opens the menu of a thought, which is selected by then, at a place on the screen.
    void open(int thought, double screenX, double screenY);
}
