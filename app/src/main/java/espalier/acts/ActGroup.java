package espalier.acts;

import java.util.ResourceBundle;

/// What belongs together in a menu and in the list of keys.
public enum ActGroup {
    FILE,
    RUN,
    TIME,
    STEER,
    MOVE,
    VIEW,
    HELP;

    /// The group's name as a person reads it.
    public String title() {
        return ResourceBundle.getBundle("espalier.acts.acts").getString("group." + name());
    }
}
