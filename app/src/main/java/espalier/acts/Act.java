package espalier.acts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.kordamp.ikonli.Ikon;

/// One act of the user: what it is called now, whether it is possible now, and what it does.
public final class Act {

    private final ActName name;
    private final ObservableBooleanValue possible;
    private final Runnable action;
    private final StringProperty title;
    private final ObjectProperty<Ikon> icon;

    Act(ActName name, ObservableBooleanValue possible, Runnable action) {
        this.name = name;
        this.possible = possible;
        this.action = action;
        this.title = new SimpleStringProperty(name.title());
        this.icon = new SimpleObjectProperty<>(name.icon());
    }

    /// Does it, where it is possible.
    public void perform() {
        if (possible.get()) {
            action.run();
        }
    }

    /// Which act it is.
    public ActName name() {
        return name;
    }

    /// Whether it can be done now.
    public ObservableBooleanValue possible() {
        return possible;
    }

    /// What it would do now: the same key runs and pauses.
    public StringProperty titleProperty() {
        return title;
    }

    /// The icon for what it would do now.
    public ObjectProperty<Ikon> iconProperty() {
        return icon;
    }
}
