package espalier.runpanel;

import espalier.assembly.Roles;
import espalier.verify.UserChecker;
import espalier.verify.VerifyCommand;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/// The command that is to have the last word on answers, as the user types it. Nothing else ever
/// sets it: neither a recording nor a log nor what is remembered between starts.
public final class VerifyViewModel {

    private final StringProperty command = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Optional<UserChecker> checker = Optional.empty();

    VerifyViewModel() {
        command.subscribe(this::read);
    }

    private void read(String typed) {
        checker = Optional.empty();
        error.set("");
        if (typed.isBlank()) {
            return;
        }
        try {
            checker = Optional.of(new UserChecker(VerifyCommand.of(typed, VerifyCommand.SECONDS)));
        } catch (IllegalArgumentException e) {
            error.set(String.valueOf(e.getMessage()));
        }
    }

    /// What the user has typed; blank where the family's checker has the last word.
    public StringProperty commandProperty() {
        return command;
    }

    /// What is wrong with it, in a sentence; empty where nothing is.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// The checker that asks it; empty where there is none.
    public Optional<UserChecker> checker() {
        return checker;
    }

    /// Roles whose answers it checks, where there is one.
    public Roles over(Roles roles) {
        return checker.map(roles::verifiedBy).orElse(roles);
    }
}
