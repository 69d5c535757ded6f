package espalier.shell;

import espalier.breakpoints.BreakpointsViewModel;
import espalier.compare.CalibrationViewModel;
import espalier.compare.RunsViewModel;
import espalier.files.ExportViewModel;
import espalier.files.PictureViewModel;
import espalier.files.RecordingViewModel;
import espalier.find.FindViewModel;
import espalier.inspector.AnswersViewModel;
import espalier.inspector.InspectorViewModel;
import espalier.inspector.SamplesViewModel;
import espalier.models.ModelsViewModel;
import espalier.notices.Notices;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.selection.UserView;
import espalier.timeline.TimelineViewModel;
import espalier.why.WhyViewModel;
import espalier.work.BackgroundWork;

/// What the main window shows and acts on.
public record ShellModels(
        TreeReplica replica,
        UserView view,
        RunPanelViewModel panel,
        RunViewModel run,
        InspectorViewModel inspector,
        AnswersViewModel answers,
        SamplesViewModel samples,
        WhyViewModel why,
        FindViewModel find,
        OutcomeViewModel outcome,
        StatusViewModel status,
        RecordingViewModel recordings,
        PictureViewModel pictures,
        ExportViewModel exports,
        ModelsViewModel models,
        BreakpointsViewModel breakpoints,
        WindowViewModel window,
        Notices notices,
        BackgroundWork work,
        TimelineViewModel timeline,
        CalibrationViewModel calibration,
        RunsViewModel runs) {}
