package espalier.settings;

/// What searches by independent chains are told.
///
/// @param chains how many chains are drawn, from 1 to 256
public record ChainSettings(int chains) {

    public ChainSettings {
        Ranges.check("chains", chains, 1, 256);
    }
}
