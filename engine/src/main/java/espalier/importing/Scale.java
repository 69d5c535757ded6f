package espalier.importing;

/// The scale on which a log gives its values, which an imported tree keeps.
///
/// @param lowest the lowest value that can be
/// @param highest the highest value that can be
/// @param discount what a value loses on its way up by one level, from 0 to 1, which is nothing
public record Scale(double lowest, double highest, double discount) {

    /// Probabilities and the like, without discount.
    static final Scale UNIT = new Scale(0, 1, 1);
}
