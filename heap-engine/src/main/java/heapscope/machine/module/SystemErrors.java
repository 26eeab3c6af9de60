package heapscope.machine.module;

import heapscope.machine.builtin.Raising;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;

/** The errors of system calls: a number, a sentence, and the file if there is one. */
final class SystemErrors {

    private final ObjectSpace space;

    SystemErrors(ObjectSpace space) {
        this.space = space;
    }

    /** A system call failed. */
    PythonError error(BuiltinClass kind, int number, String message) {
        long first = space.stack().push(space.newInt(number));
        space.stack().push(space.newStr(message));
        return Raising.withArguments(space, kind, first, 2);
    }

    /** There is no such file. */
    PythonError noFile(String path) {
        long first = space.stack().push(space.newInt(2));
        space.stack().push(space.newStr("No such file or directory"));
        space.stack().push(space.newStr(path));
        return Raising.withArguments(space, BuiltinClass.FILE_NOT_FOUND_ERROR, first, 3);
    }

    /** The descriptor is not open, or not for this. */
    PythonError badDescriptor() {
        return error(BuiltinClass.OS_ERROR, 9, "Bad file descriptor");
    }
}
