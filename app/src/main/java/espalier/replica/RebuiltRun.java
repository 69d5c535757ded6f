package espalier.replica;

import espalier.recording.RecordedEvent;
import espalier.recording.Recording;

/// A run built from its recording, on any thread, to be handed to [TreeReplica#show] and not
/// touched again.
public final class RebuiltRun {

    final HeardRun heard;

    private RebuiltRun(Recording recording) {
        heard = new HeardRun(recording.header().problem(), recording.header().settings());
        for (RecordedEvent recorded : recording.events()) {
            heard.hear(recorded.event());
        }
    }

    /// The run at its end.
    public static RebuiltRun of(Recording recording) {
        return new RebuiltRun(recording);
    }
}
