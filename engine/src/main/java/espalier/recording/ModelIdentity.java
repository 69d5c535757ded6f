package espalier.recording;

import java.util.Map;
import java.util.TreeMap;

/// Which model a run was made with. No paths: a recording is the same wherever its model lay.
///
/// @param name such as `numbers`
/// @param files SHA-256 in hexadecimal by file name; empty where no model took part
public record ModelIdentity(String name, Map<String, String> files) {

    public ModelIdentity {
        files = Map.copyOf(new TreeMap<>(files));
    }
}
