package espalier.assembly;

import espalier.recording.RecordingHeader;
import espalier.session.SearchSession;

import java.util.Optional;

/// A session that was put together, and waits.
///
/// @param header the first line of its recording, or of one that it is saved as
/// @param notice one sentence, where it is not recorded, or not where it was to be
public record Begun(SearchSession session, RecordingHeader header, Optional<String> notice) {}
