package espalier.importing;

import java.util.List;

/// What a file of another program holds.
///
/// @param format the name of its format, such as `tot-bfs`
/// @param runs in the order of the file
/// @param notices what the reader had to pass over, a sentence each
public record ImportedLog(String format, List<ImportedRun> runs, List<String> notices) {

    public ImportedLog {
        runs = List.copyOf(runs);
        notices = List.copyOf(notices);
    }
}
