package heapscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds a JDK by itself and starts the program from wherever it is called. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherScriptTest {

    @TempDir
    private Path folder;
    private Path script;

    /** An application folder like the real one, whose jar leads to the classes of this build. */
    @BeforeEach
    void makeApplicationFolder() throws IOException {
        Path home = Files.createDirectories(folder.resolve("an app"));
        script = Files.createDirectories(home.resolve("bin")).resolve("heapscope");
        Files.copy(Path.of("src", "main", "dist", "bin", "heapscope"), script);
        script.toFile().setExecutable(true);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString()).collect(Collectors.joining(" ")));
        Path jar = Files.createDirectories(home.resolve("lib")).resolve("app-1.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.finish();
        }
    }

    @Test
    void itRunsAProgramThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("hs"), script);
        Path program = Files.writeString(folder.resolve("a b.py"), "print('from', 'the script')\n");
        Ended ended = start(Map.of("JAVA_HOME", System.getProperty("java.home")), link, "run",
                program.getFileName().toString());
        assertEquals(new Ended(0, "from the script\n", ""), ended);
    }

    @Test
    void itPassesTheStatusOn() throws Exception {
        Ended ended = start(Map.of("HEAPSCOPE_JAVA", System.getProperty("java.home")), script, "run", "nowhere.py");
        assertEquals(2, ended.status);
        assertTrue(ended.err.startsWith("heapscope: there is no file"), ended.err);
    }

    @Test
    void aFileAloneIsForTheWindowAndWithoutADisplayItSaysWhatElseToDo() throws Exception {
        Files.writeString(folder.resolve("a.py"), "print(1)\n");
        Ended ended = start(Map.of("HEAPSCOPE_JAVA", System.getProperty("java.home"), "DISPLAY", ""), script, "a.py");
        assertEquals(2, ended.status);
        assertTrue(ended.err.contains("no display") && ended.err.endsWith("heapscope run a.py\n"), ended.err);
    }

    @Test
    void withoutASuitableJdkItSaysWhatToInstall() throws Exception {
        String text = Files.readString(script).replaceAll("/usr/lib/jvm/\\* .*\\\\\n.*; do", "/nowhere/*; do");
        Files.writeString(script, text);
        Path old = Files.createDirectories(folder.resolve("jdk-17"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.19\"\n");
        Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho started the wrong one\n");
        java.toFile().setExecutable(true);
        Ended ended = start(Map.of("JAVA_HOME", old.toString()), script, "--version");
        assertEquals(69, ended.status, ended.toString());
        assertTrue(ended.err.contains("JDK 25"), ended.err);
        assertEquals(1, ended.err.lines().count(), ended.err);
    }

    private record Ended(int status, String out, String err) {}

    private Ended start(Map<String, String> environment, Path command, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(command.toString()), Stream.of(arguments)).toList());
        builder.directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.equals("JDK_JAVA_OPTIONS"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
