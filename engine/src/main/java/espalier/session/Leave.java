package espalier.session;

/// How far a search may go before it waits again.
enum Leave {
    NONE,
    ONE_PHASE,
    ONE_SIMULATION,
    ALL,
    EVEN_VISITS
}
