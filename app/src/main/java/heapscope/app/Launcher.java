package heapscope.app;

import heapscope.app.cli.CommandLineProgram;
import java.io.File;

/** The entry point of the program: a plain class, so that the class path alone starts it. */
public final class Launcher {

    private Launcher() {}

    /** Opens the explorer, with the file that the only argument names, or does what the arguments say. */
    public static void main(String[] arguments) {
        LastResort.install();
        boolean isFile = arguments.length == 1 && new File(arguments[0]).isFile();
        if (arguments.length > 0 && !isFile) {
            System.exit(CommandLineProgram.run(arguments));
        }
        if (Display.isThere()) {
            WindowStart.open(arguments);
        } else if (isFile) {
            System.err.println("heapscope: there is no display to open a window on; this runs the file without one: "
                    + "heapscope run " + arguments[0]);
            System.exit(CommandLineProgram.BAD_INPUT);
        } else {
            System.exit(WithoutWindow.run());
        }
    }
}
