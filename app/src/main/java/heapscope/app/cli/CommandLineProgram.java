package heapscope.app.cli;

import heapscope.app.Version;
import heapscope.app.file.BadInput;
import heapscope.app.file.Failures;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a window. Every refusal is one sentence on standard error and a status that is not 0. */
@Command(
        name = "heapscope",
        description = "Runs a small Python program on a simulated machine and shows what happens to its memory.",
        footer = "%nWithout a command Heapscope opens its window, and in it FILE if one is named: a program, a "
                + "recording (.jsonl.gz) or a session (.heapscope.json).",
        synopsisSubcommandLabel = "[COMMAND | FILE]",
        versionProvider = CommandLineProgram.Versions.class,
        subcommands = {
            RunCommand.class, ReplayCommand.class, ComparePypyCommand.class, LogCommand.class, FitCostsCommand.class,
            HelpCommand.class})
public final class CommandLineProgram implements Runnable {

    /** The exit status for bad input. */
    public static final int BAD_INPUT = 2;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Shows the version.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    /** Does what the arguments say, with the streams of the process; answers the exit status. */
    public static int run(String... arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int status = run(out, err, arguments);
        out.flush();
        err.flush();
        return status;
    }

    /** Does what the arguments say, with other streams; answers the exit status. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine line = new CommandLine(new CommandLineProgram());
        line.getSubcommands().get("run").getCommandSpec().usageMessage()
                .footer(SettingsHelp.lines().toArray(String[]::new));
        ((RunCommand) line.getSubcommands().get("run").getCommand()).writeTo(out, err);
        ((ReplayCommand) line.getSubcommands().get("replay").getCommand()).writeTo(out);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(110);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
            err.println("heapscope: " + sentence(wrong.getMessage()) + " See: " + name + " --help");
            return BAD_INPUT;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            err.println("heapscope: " + sentence(Failures.sentence(failure)));
            return failure instanceof BadInput ? BAD_INPUT : 1;
        });
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new BadInput("name a command, for example: heapscope run FILE.py");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    private static String sentence(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
    }

    /** Tells the version. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Heapscope " + Version.number()};
        }
    }
}
