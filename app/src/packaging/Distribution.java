import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Puts the program together as a folder that runs on its own, for the platform that it is built
/// on: a launcher in `bin`, jars and native libraries in `lib`, a Java runtime, `samples`, `icons`,
/// and the licences of its parts. The build runs this file as it stands, with the program's class
/// path.
///
/// @param home the project's folder
/// @param jar the program's own jar
/// @param list which part has which licence, by `license-maven-plugin`
/// @param standardTexts a jar of standard licence texts, for parts that bring none
/// @param target the folder to write
record Distribution(Path home, Path jar, Path list, Path standardTexts, Path target) {
    /// What `jdeps` names for the libraries, less what only their unused corners want (SQL dates,
    /// RMI streams, the compiler).
    private static final String LIBRARY_MODULES =
            "java.base,java.desktop,java.logging,java.management,java.xml,jdk.jfr,jdk.unsupported";

    /// What making the samples leaves behind.
    private static final Set<String> LEFT_OUT = Set.of("__pycache__", "checkpoints");

    /// The notices that the short licences ask for, where the part's jar does not bring them.
    private static final Map<String, String> COPYRIGHT =
            Map.of(
                    "atlantafx-base", "Copyright (c) 2022 mkpaz",
                    "controlsfx", "Copyright (c) 2014, 2016 ControlsFX. All rights reserved.",
                    "onnxruntime", "Copyright (c) Microsoft Corporation");

    private static final Pattern LISTED =
            Pattern.compile(
                    "\\s+\\((?<licences>.+)\\) .* \\([^:]+:(?<artifact>[^:]+):[^:]+ - .*\\)");

    /// The native libraries of ONNX Runtime and of the tokenizers, by platform, and JavaFX's, whose
    /// jar is of one platform.
    private static final Pattern NATIVE =
            Pattern.compile(
                    "/?(?:(?:ai/onnxruntime/native|native/lib)/(?<platform>[^/]+)/.*"
                            + "|[^/]+[.](?:so|dylib|dll))");

    private static final Pattern LICENCE =
            Pattern.compile("(?i).*(licen[cs]e|notice|copying)s?(-[^.]*)?(\\.(txt|md))?");

    static void main(String[] arguments) throws IOException, InterruptedException {
        Path[] paths = Stream.of(arguments).map(Path::of).toArray(Path[]::new);
        new Distribution(paths[0], paths[1], paths[2], paths[3], paths[4]).build();
    }

    private void build() throws IOException, InterruptedException {
        delete(target);
        Path bin = Files.createDirectories(target.resolve("bin"));
        Files.copy(
                home.resolve("app/src/packaging").resolve(launcher()),
                bin.resolve(system().equals("win") ? "espalier.bat" : "espalier"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Path lib = Files.createDirectories(target.resolve("lib"));
        Files.copy(jar, lib.resolve(jar.getFileName()));
        for (Path part : parts().toList()) {
            copyUnpacked(part, lib.resolve(part.getFileName()));
        }
        linkRuntime();
        copyFolder("samples");
        copyFolder("icons");
        writeLicences();
    }

    /// The jars on the class path, without JavaFX's empty ones.
    private static Stream<Path> parts() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(part -> !part.getFileName().toString().matches("javafx-[a-z]+-[0-9.]+jar"));
    }

    private static String launcher() {
        return switch (system()) {
            case "win" -> "espalier.bat";
            case "osx" -> "espalier-mac";
            default -> "espalier";
        };
    }

    private static String system() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("win") ? "win" : system.startsWith("mac") ? "osx" : "linux";
    }

    /// Copies a jar without its native libraries, and this platform's beside it: packed, each start
    /// would unpack them into a folder for temporary files.
    private static void copyUnpacked(Path from, Path to) throws IOException {
        Files.copy(from, to);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        Set<String> wanted =
                arm
                        ? Set.of(system() + "-aarch64")
                        : Set.of(system() + "-x64", system() + "-x86_64");
        try (FileSystem files = FileSystems.newFileSystem(to);
                Stream<Path> entries = Files.walk(files.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                Matcher matcher = NATIVE.matcher(entry.toString());
                if (!matcher.matches()) {
                    continue;
                }
                String platform = matcher.group("platform");
                if ((platform == null || wanted.contains(platform))
                        && !entry.toString().contains(".dSYM/")) {
                    Files.copy(entry, to.resolveSibling(entry.getFileName().toString()));
                }
                Files.delete(entry);
            }
        }
    }

    /// Links the modules that the program needs and dumps an archive of their classes for the
    /// launcher's options, without which each start is slower.
    private void linkRuntime() throws IOException, InterruptedException {
        Path runtime = target.resolve("runtime");
        tool(
                "jlink",
                "--add-modules",
                LIBRARY_MODULES + "," + ownModules(),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString());
        Process dump =
                new ProcessBuilder(
                                runtime.resolve("bin").resolve("java").toString(),
                                "-XX:+UseCompactObjectHeaders",
                                "-Xlog:disable",
                                "-Xshare:dump")
                        .inheritIO()
                        .start();
        if (dump.waitFor() != 0) {
            throw new IllegalStateException("java -Xshare:dump failed.");
        }
    }

    private String ownModules() {
        Stream<String> options =
                Stream.of(
                        "--ignore-missing-deps", "--multi-release", "base", "--print-module-deps");
        Stream<String> jars =
                Stream.concat(
                                Stream.of(jar),
                                parts().filter(part -> part.startsWith(home.toAbsolutePath())))
                        .map(Path::toString);
        return tool("jdeps", Stream.concat(options, jars).toArray(String[]::new)).strip();
    }

    private static String tool(String name, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        if (ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments) != 0) {
            throw new IllegalStateException(name + " failed: " + out);
        }
        return out.toString();
    }

    private void copyFolder(String name) throws IOException {
        Path from = home.resolve(name);
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        if (LEFT_OUT.contains(folder.getFileName().toString())) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(target.resolve(home.relativize(folder)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!file.getFileName().toString().startsWith(".")) {
                            Files.copy(file, target.resolve(home.relativize(file)));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// Writes the list of parts, what their jars say of licences, and the text of each licence.
    private void writeLicences() throws IOException {
        Path licences = Files.createDirectories(target.resolve("licences"));
        Files.copy(list, licences.resolve("THIRD-PARTY.txt"));
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(list)) {
            Matcher listed = LISTED.matcher(line);
            if (listed.matches()) {
                names.addAll(List.of(listed.group("licences").split("\\) \\(| WITH ")));
                String copyright = COPYRIGHT.get(listed.group("artifact"));
                if (copyright != null) {
                    Path folder = licences.resolve(listed.group("artifact"));
                    Files.createDirectories(folder);
                    Files.writeString(folder.resolve("COPYRIGHT.txt"), copyright + "\n");
                }
            }
        }
        for (Path part : parts().toList()) {
            copyLicences(part, licences);
        }
        try (FileSystem texts = FileSystems.newFileSystem(standardTexts)) {
            for (String name : names) {
                Files.writeString(licences.resolve(name + ".txt"), standardText(texts, name));
            }
        }
    }

    private static void copyLicences(Path part, Path licences) throws IOException {
        String artifact = part.getFileName().toString().replaceFirst("-[0-9].*", "");
        try (FileSystem files = FileSystems.newFileSystem(part);
                Stream<Path> entries = Files.walk(files.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                String name = entry.getFileName().toString();
                if (LICENCE.matcher(name).matches()) {
                    Path folder = Files.createDirectories(licences.resolve(artifact));
                    Files.copy(entry, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /// The text of the licence with this SPDX name.
    private static String standardText(FileSystem texts, String name) throws IOException {
        Path file = texts.getPath("resources", "stdlicenses", name + ".json");
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    "licence ("
                            + name
                            + ") is no SPDX name. Maybe a new part calls its licence otherwise: map"
                            + " that in licenseMerges in app/pom.xml.");
        }
        JsonNode licence = new ObjectMapper().readTree(Files.readString(file));
        return licence.path("licenseText").asText(licence.path("licenseExceptionText").asText());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
