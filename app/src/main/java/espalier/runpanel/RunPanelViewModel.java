package espalier.runpanel;

/// What the next run is made of.
///
/// @param problem what is to be solved
/// @param model who proposes and values thoughts
/// @param settings how the tree grows
public record RunPanelViewModel(
        ProblemViewModel problem, ModelViewModel model, SettingsViewModel settings) {}
