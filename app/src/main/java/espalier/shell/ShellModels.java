package espalier.shell;

import espalier.inspector.AnswersViewModel;
import espalier.inspector.InspectorViewModel;
import espalier.models.ModelsViewModel;
import espalier.replica.TreeReplica;
import espalier.runpanel.RunPanelViewModel;
import espalier.runpanel.RunViewModel;
import espalier.selection.UserView;
import espalier.timeline.TimelineViewModel;
import espalier.work.BackgroundWork;

/// What the main window shows and acts on.
public record ShellModels(
        TreeReplica replica,
        UserView view,
        RunPanelViewModel panel,
        RunViewModel run,
        InspectorViewModel inspector,
        AnswersViewModel answers,
        OutcomeViewModel outcome,
        StatusViewModel status,
        RecordingViewModel recordings,
        PictureViewModel pictures,
        ModelsViewModel models,
        WindowViewModel window,
        Notices notices,
        BackgroundWork work,
        TimelineViewModel timeline) {}
