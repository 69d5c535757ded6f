package espalier.shell;

import espalier.inspector.AnswersViewModel;
import espalier.inspector.InspectorViewModel;
import espalier.inspector.SamplesViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.why.WhyViewModel;

/// What the panels left and right of the tree show.
///
/// @param settings the panel on the left, all others are on the right
public record SidePanels(
        RunPanelViewModel settings,
        InspectorViewModel inspector,
        AnswersViewModel answers,
        SamplesViewModel samples,
        WhyViewModel why) {}
