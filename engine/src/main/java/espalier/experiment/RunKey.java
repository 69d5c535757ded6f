package espalier.experiment;

import espalier.settings.Answering.Checking;

import java.util.List;

/// Which run of an experiment: what tells its line in the file from the others.
///
/// @param problem the problem's place in the experiment, from 0
record RunKey(String search, Checking checking, List<Integer> budgets, int problem) {

    RunKey {
        budgets = List.copyOf(budgets);
    }
}
