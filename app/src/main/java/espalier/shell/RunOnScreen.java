package espalier.shell;

import espalier.files.RecordingViewModel;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.selection.UserView;
import espalier.timeline.TimelineViewModel;

/// The run on the screen: its tree, what the user looks at in it, the search that makes it, its
/// moments, what has come of it, and the file that it is in.
public record RunOnScreen(
        TreeReplica replica,
        UserView view,
        RunViewModel run,
        TimelineViewModel timeline,
        OutcomeViewModel outcome,
        RecordingViewModel recordings) {}
