package espalier.session;

/// What the search thread hears.
sealed interface Message {

    /// It is to obey a command.
    record Obey(Command command) implements Message {}

    /// It is to end.
    record Close() implements Message {}
}
