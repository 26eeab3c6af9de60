package heapscope.machine.module;

import heapscope.machine.value.Keepable;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The simulated kernel: files, pipes and descriptors that exist in memory only. Contents are arrays that are replaced
 * and never changed, so that keeping the state is copying three small tables.
 */
final class Kernel implements Keepable {

    /** Bytes that fit into a pipe, as on Linux. */
    static final int PIPE_CAPACITY = 65536;

    private static final byte[] NOTHING = {};

    private TreeMap<String, byte[]> files = new TreeMap<>();
    private TreeMap<Integer, byte[]> pipes = new TreeMap<>();
    private TreeMap<Integer, Descriptor> descriptors = new TreeMap<>();
    private int nextPipe;

    Kernel() {
        descriptors.put(0, new Descriptor(Kind.TERMINAL, "", 0, 0));
        descriptors.put(1, new Descriptor(Kind.TERMINAL, "", 0, 0));
        descriptors.put(2, new Descriptor(Kind.TERMINAL, "", 0, 0));
    }

    /** What an open descriptor stands for. */
    enum Kind {
        TERMINAL, FILE, PIPE_READ, PIPE_WRITE
    }

    /** An open descriptor: of a file with its path and position, or of an end of a pipe with the pipe's number. */
    record Descriptor(Kind kind, String path, int pipe, int position) {

        Descriptor at(int newPosition) {
            return new Descriptor(kind, path, pipe, newPosition);
        }

        /** The same in every process: that of a constant of an enumeration itself is not. */
        @Override
        public int hashCode() {
            return Objects.hash(kind.ordinal(), path, pipe, position);
        }
    }

    /** The descriptor with a number, if it is open. */
    Optional<Descriptor> descriptor(int number) {
        return Optional.ofNullable(descriptors.get(number));
    }

    /** Opens a pipe: the numbers of its end to read and of its end to write. */
    int[] pipe() {
        int pipe = nextPipe++;
        pipes.put(pipe, NOTHING);
        int read = install(new Descriptor(Kind.PIPE_READ, "", pipe, 0));
        int write = install(new Descriptor(Kind.PIPE_WRITE, "", pipe, 0));
        return new int[] {read, write};
    }

    /** Opens a file; it must exist unless it is created. */
    Optional<Integer> open(String path, boolean create, boolean truncate, boolean append) {
        if (!files.containsKey(path)) {
            if (!create) {
                return Optional.empty();
            }
            files.put(path, NOTHING);
        }
        if (truncate) {
            files.put(path, NOTHING);
        }
        return Optional.of(install(new Descriptor(Kind.FILE, path, 0, append ? files.get(path).length : 0)));
    }

    private int install(Descriptor descriptor) {
        int number = 0;
        while (descriptors.containsKey(number)) {
            number++;
        }
        descriptors.put(number, descriptor);
        return number;
    }

    /** Closes a descriptor; answers false if it is not open. */
    boolean close(int number) {
        return descriptors.remove(number) != null;
    }

    /** Writes to a file or a pipe and answers how many bytes fitted; -1 if nobody can read the pipe any more. */
    int write(int number, byte[] bytes) {
        Descriptor to = descriptors.get(number);
        if (to.kind() == Kind.FILE) {
            byte[] old = files.get(to.path());
            byte[] contents = Arrays.copyOf(old, Math.max(old.length, to.position() + bytes.length));
            System.arraycopy(bytes, 0, contents, to.position(), bytes.length);
            files.put(to.path(), contents);
            descriptors.put(number, to.at(to.position() + bytes.length));
            return bytes.length;
        }
        if (!hasEnd(to.pipe(), Kind.PIPE_READ)) {
            return -1;
        }
        byte[] waiting = pipes.get(to.pipe());
        int fits = Math.min(bytes.length, PIPE_CAPACITY - waiting.length);
        byte[] contents = Arrays.copyOf(waiting, waiting.length + fits);
        System.arraycopy(bytes, 0, contents, waiting.length, fits);
        pipes.put(to.pipe(), contents);
        return fits;
    }

    /** Reads up to so many bytes. */
    byte[] read(int number, int count) {
        Descriptor from = descriptors.get(number);
        if (from.kind() == Kind.FILE) {
            byte[] contents = files.get(from.path());
            int end = Math.min(contents.length, from.position() + count);
            byte[] bytes = Arrays.copyOfRange(contents, Math.min(from.position(), end), end);
            descriptors.put(number, from.at(from.position() + bytes.length));
            return bytes;
        }
        if (from.kind() == Kind.TERMINAL) {
            return NOTHING;
        }
        byte[] waiting = pipes.get(from.pipe());
        int taken = Math.min(count, waiting.length);
        pipes.put(from.pipe(), Arrays.copyOfRange(waiting, taken, waiting.length));
        return Arrays.copyOf(waiting, taken);
    }

    /** The position of an open file. */
    int position(int number) {
        return descriptors.get(number).position();
    }

    /** Sets the position of an open file. */
    void seek(int number, int position) {
        descriptors.put(number, descriptors.get(number).at(position));
    }

    /** How many bytes an open file has. */
    int size(int number) {
        return files.getOrDefault(descriptors.get(number).path(), NOTHING).length;
    }

    /** Whether somebody holds an end of a pipe. */
    boolean hasEnd(int pipe, Kind end) {
        return descriptors.values().stream().anyMatch(each -> each.kind() == end && each.pipe() == pipe);
    }

    /** Bytes waiting in a pipe. */
    int waiting(int pipe) {
        return pipes.get(pipe).length;
    }

    /** Whether a file exists. */
    boolean exists(String path) {
        return files.containsKey(path);
    }

    /** Removes a file; answers false if there is none. */
    boolean remove(String path) {
        return files.remove(path) != null;
    }

    @Override
    public Object keep() {
        return new State(new TreeMap<>(files), new TreeMap<>(pipes), new TreeMap<>(descriptors), nextPipe);
    }

    @Override
    public void restore(Object state) {
        State kept = (State) state;
        files = new TreeMap<>(kept.files());
        pipes = new TreeMap<>(kept.pipes());
        descriptors = new TreeMap<>(kept.descriptors());
        nextPipe = kept.nextPipe();
    }

    private record State(
            Map<String, byte[]> files, Map<Integer, byte[]> pipes, Map<Integer, Descriptor> descriptors, int nextPipe) {

        /** By contents: two states with equal files are equal, whichever arrays hold them. */
        @Override
        public boolean equals(Object other) {
            return other instanceof State state
                    && nextPipe == state.nextPipe
                    && descriptors.equals(state.descriptors)
                    && sameContents(files, state.files)
                    && sameContents(pipes, state.pipes);
        }

        private static <K> boolean sameContents(Map<K, byte[]> a, Map<K, byte[]> b) {
            return a.keySet().equals(b.keySet())
                    && a.keySet().stream().allMatch(key -> Arrays.equals(a.get(key), b.get(key)));
        }

        @Override
        public int hashCode() {
            int hash = descriptors.hashCode() * 31 + nextPipe;
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                hash = hash * 31 + file.getKey().hashCode() ^ Arrays.hashCode(file.getValue());
            }
            for (Map.Entry<Integer, byte[]> pipe : pipes.entrySet()) {
                hash = hash * 31 + pipe.getKey() ^ Arrays.hashCode(pipe.getValue());
            }
            return hash;
        }
    }
}
