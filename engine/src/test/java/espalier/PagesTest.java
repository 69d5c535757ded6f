package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The README and the pages that it leads to say what is so.
class PagesTest {
    private static final Path HOME = Path.of(System.getProperty("espalier.home", ".."));
    private static final Path README = HOME.resolve("README.md");
    private static final Path REFERENCE = HOME.resolve("samples/reference");

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(README));
        try (Stream<Path> files = Files.list(REFERENCE)) {
            files.sorted().forEach(pages::add);
        }
        return pages;
    }

    @Test
    void readmeIsRead() throws IOException {
        assertThat(Files.readString(README).split("\\s+")).hasSizeLessThan(1800);
        assertThat(found("^(\\d+)\\. ", Files.readString(README)))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path page : pages()) {
            assertThat(found("\\]\\(([^)#:]+)\\)", Files.readString(page)))
                    .as("links of %s", page)
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    @Test
    void everyPageIsLinkedFromTheReadme() throws IOException {
        String readme = Files.readString(README);
        assertThat(pages())
                .filteredOn(page -> !page.equals(README))
                .extracting(page -> page.getFileName().toString())
                .allSatisfy(page -> assertThat(readme).contains("](samples/reference/" + page));
    }

    @Test
    void everyTestAndProfileOfACommandIsThere() throws IOException {
        String poms =
                Files.readString(HOME.resolve("pom.xml"))
                        + Files.readString(HOME.resolve("app/pom.xml"));
        String readme = Files.readString(README);
        assertThat(found("mvn(?: verify)? -P(\\w+)", readme))
                .isNotEmpty()
                .allSatisfy(profile -> assertThat(poms).contains("<id>" + profile + "</id>"));
        assertThat(found("-D((?:program|mutants)[.\\w]*)=", readme))
                .contains("program.option", "mutants")
                .allSatisfy(name -> assertThat(poms).contains("<" + name + ">"));
        assertThat(found("-pl engine -Dtest=(\\w+)", readme))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(sources("engine/src/test")).contains(test));
        assertThat(found("-Pquick -Dtest=(\\w+)", readme))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(sources("app/src/test")).contains(test));
    }

    @Test
    void everyTypeOfARecipeIsThere() throws IOException {
        List<String> types = new ArrayList<>(sources("engine/src"));
        types.addAll(sources("app/src"));
        String recipes = Files.readString(README).split("## Work on it", 2)[1];
        assertThat(found("`(?:\\w+\\.)?([A-Z]\\w*[a-z]\\w*)`", recipes))
                .hasSizeGreaterThan(10)
                .isSubsetOf(types);
    }

    private static List<String> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
    }

    @Test
    void everyPackageIsListedOnce() throws IOException {
        List<String> there = new ArrayList<>();
        for (String module : List.of("engine", "app")) {
            try (Stream<Path> folders =
                    Files.list(HOME.resolve(module).resolve("src/main/java/espalier"))) {
                folders.map(folder -> folder.getFileName().toString()).forEach(there::add);
            }
        }
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void packagesOfTheEngineUseOnlyThoseAboveThem() throws IOException {
        List<String> order = listed();
        EngineArchitectureTest.MAY_USE.forEach((user, used) ->
                assertThat(order.subList(0, order.indexOf(user)))
                        .as("above %s", user)
                        .containsAll(used));
    }

    private static List<String> listed() throws IOException {
        String rows =
                String.join(
                        " ",
                        found(
                                "^\\| (`[^|]*`) \\|",
                                Files.readString(REFERENCE.resolve("packages.md"))));
        return found("`(\\w+)`", rows);
    }
}
