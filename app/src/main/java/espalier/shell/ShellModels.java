package espalier.shell;

import espalier.find.FindViewModel;
import espalier.inspector.AnswersViewModel;
import espalier.inspector.InspectorViewModel;
import espalier.models.ModelsViewModel;
import espalier.replica.TreeReplica;
import espalier.runpanel.RunPanelViewModel;
import espalier.runpanel.RunViewModel;
import espalier.selection.UserView;
import espalier.work.BackgroundWork;

/// What the main window shows and acts on.
public record ShellModels(
        TreeReplica replica,
        UserView view,
        RunPanelViewModel panel,
        RunViewModel run,
        InspectorViewModel inspector,
        AnswersViewModel answers,
        FindViewModel find,
        OutcomeViewModel outcome,
        StatusViewModel status,
        RecordingViewModel recordings,
        PictureViewModel pictures,
        ModelsViewModel models,
        WindowViewModel window,
        Notices notices,
        BackgroundWork work) {}
