package espalier.search;

/// The schedule by which a budget of simulations is spent on ever fewer candidates (Karnin, Koren
/// and Somekh 2013, as in Danihelka et al. 2022): in ceil(log2 m) phases of about equal cost all
/// candidates that are left are visited equally often, then the worse half is dropped; two are left
/// in the end.
final class SequentialHalving {

    private SequentialHalving() {}

    /// How many visits the candidate has that a simulation goes to.
    ///
    /// @param candidates m at the start
    /// @param simulations the whole budget
    /// @param index how many simulations have been, from 0; beyond the budget the last two go on in
    ///   turn
    static int visits(int candidates, int simulations, int index) {
        if (candidates <= 1) {
            return index;
        }
        int phases = Integer.SIZE - Integer.numberOfLeadingZeros(candidates - 1);
        int left = candidates;
        int each = 0;
        int start = 0;
        while (true) {
            int more = Math.max(1, simulations / (phases * left));
            if (index < start + more * left) {
                return each + (index - start) / left;
            }
            start += more * left;
            each += more;
            left = Math.max(2, left / 2);
        }
    }
}
